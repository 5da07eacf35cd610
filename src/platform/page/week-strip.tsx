import {
  hasHalfDay,
  halfDayIndex,
  noHalfDays,
  weekdaysIn,
  union,
  wholeDays,
  type HalfDays,
  type Part,
} from '../../kernel/half-days.ts';
import { weekdays, type Weekday } from '../../kernel/calendar-date.ts';
import { sayHalfDays, weekdayName } from '../texts/format.ts';
import type { Frame } from '../http/page-context.ts';
import { describedBy, HintAndError } from './fields.tsx';

const parts: readonly Part[] = ['morning', 'afternoon'];

/** Monday to Friday, and the weekend only where one of the sets uses it. */
function shownDays(...sets: readonly HalfDays[]): readonly Weekday[] {
  const used = sets.reduce((a, b) => union(a, b), wholeDays(1, 2, 3, 4, 5));
  return weekdays.filter((day) => weekdaysIn(used).includes(day));
}

interface WeekStripProps {
  readonly frame: Frame;
  /** Half-days that are free, planned, whatever the sign ✓ stands for here. */
  readonly set: HalfDays;
  /** The family's wish, outlined. */
  readonly wish?: HalfDays;
  /** The accessible sentence when the plain list of half-days is not enough. */
  readonly label?: string;
}

/** The signature: days across, morning above afternoon, a sign in every cell, the wish outlined. */
export function WeekStrip({ frame, set, wish = noHalfDays, label }: WeekStripProps) {
  const days = shownDays(set, wish);
  return (
    <div
      class={`week days-${String(days.length)}`}
      role="img"
      aria-label={label ?? sayHalfDays(set, frame.lang, frame.t)}
    >
      {days.map((day) => (
        <b key={day}>{weekdayName(day, frame.lang, 'short')}</b>
      ))}
      {parts.map((part) =>
        days.map((day) => {
          const index = halfDayIndex(day, part);
          const here = hasHalfDay(set, index);
          return (
            <i
              key={`${part} ${String(day)}`}
              class={`${here ? 'f' : ''} ${hasHalfDay(wish, index) ? 'w' : ''}`.trim() || undefined}
            >
              {here ? null : '–'}
            </i>
          );
        }),
      )}
    </div>
  );
}

interface WeekChooserProps {
  readonly frame: Frame;
  /** Field name; every ticked half-day sends its index 0–13. */
  readonly name: string;
  readonly chosen: HalfDays;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** Offer Saturday and Sunday too. */
  readonly weekend?: boolean;
  /** The legend is the question of the page. */
  readonly asHeading?: boolean;
}

/** The same strip asks for days: a table of big tick boxes, days down on a phone, days across where there is room; without any script. */
export function WeekChooser({
  frame,
  name,
  chosen,
  legend,
  hint,
  error,
  weekend = false,
  asHeading = false,
}: WeekChooserProps) {
  const { t, lang } = frame;
  const days = weekend ? weekdays : shownDays(chosen);
  return (
    <fieldset
      class={error == null ? 'field' : 'field wrong'}
      id={name}
      aria-describedby={describedBy({ name, hint, error })}
    >
      <legend>{asHeading ? <h1>{legend}</h1> : legend}</legend>
      <HintAndError name={name} hint={hint} error={error} />
      <table class="days">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('week.morning')}</th>
            <th scope="col">{t('week.afternoon')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">
                <span class="long">{weekdayName(day, lang)}</span>
                <span class="short" aria-hidden="true">
                  {weekdayName(day, lang, 'short')}
                </span>
              </th>
              {parts.map((part) => {
                const index = halfDayIndex(day, part);
                const id = `${name}-${String(index)}`;
                return (
                  <td key={part}>
                    <label for={id}>
                      <input type="checkbox" id={id} name={name} value={index} checked={hasHalfDay(chosen, index)} />
                      <span class="sign" aria-hidden="true" />
                      <span class="hidden">
                        {t(part === 'morning' ? 'week.morningOf' : 'week.afternoonOf', { day: weekdayName(day, lang) })}
                      </span>
                      <span class="word" aria-hidden="true">
                        {t(`week.${part}Short`)}
                      </span>
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
