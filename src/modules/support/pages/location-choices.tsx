import { noHalfDays, overlap, without, type HalfDays } from '../../../kernel/half-days.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { Chip } from '../../../platform/page/parts.tsx';
import { WeekStrip } from '../../../platform/page/week-strip.tsx';
import { distance, longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import type { LocationPage, SearchResult } from '../../supply/index.ts';
import type { Nearby } from './near.ts';

interface ChoicesProps {
  readonly page: PageContext;
  readonly near: Nearby;
  /** The half-days the family asks. */
  readonly wish: HalfDays;
  readonly error: string | null;
  readonly legend: string;
  readonly hint: string;
}

/** Locations to tick, each with what is free there on the asked days. */
export function LocationChoices({ page, near, wish, error, legend, hint }: ChoicesProps) {
  const { t } = page;
  const shown = [...near.ticked, ...near.others];
  return (
    <fieldset class={error === null ? 'field' : 'field wrong'} id="locations" aria-describedby="locations-hint">
      <legend>{legend}</legend>
      <p class="hint" id="locations-hint">
        {hint}
      </p>
      {error !== null && <p class="error">{error}</p>}
      {near.text !== null && (
        <p role="status">
          {near.place === null
            ? t('staff.desk.near.unknown', { text: near.text })
            : t('staff.desk.near.found', { count: near.others.length, place: near.place })}
        </p>
      )}
      {shown.map((location, index) => (
        <LocationChoice
          key={location.location}
          page={page}
          location={location}
          wish={wish}
          chosen={index < near.ticked.length}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly page: PageContext;
  readonly location: SearchResult | LocationPage;
  readonly wish: HalfDays;
  readonly chosen: boolean;
}

function LocationChoice({ page, location, wish, chosen }: ChoiceProps) {
  const { t, lang } = page;
  const id = `locations-${location.location}`;
  const facts = [
    t(`supply.kind.${location.kind}`),
    t(`staff.desk.price.${location.price}`),
    ...('distance' in location ? [distance(location.distance, lang)] : []),
    location.municipality,
  ];
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name="locations"
        value={location.location}
        checked={chosen}
        aria-describedby={`${id}-hint`}
      />
      <label for={id}>
        {location.name}
        {location.features.includes('occasional') && <Chip tone="plain">{t('staff.desk.near.occasional')}</Chip>}
      </label>
      <div class="hint" id={`${id}-hint`}>
        <p class="meta">{facts.join(' · ')}</p>
        <p>{fitWords(page, location, wish)}</p>
        <WeekStrip frame={page} set={location.freeHalfDays} wish={wish} />
      </div>
    </div>
  );
}

/** 'Vrij op alle gevraagde dagen', 'Niet vrij op maandagvoormiddag; alles vrij vanaf 1 maart 2027'. */
function fitWords({ t, lang }: PageContext, location: SearchResult | LocationPage, wish: HalfDays): string {
  const { fit, freeHalfDays, freeFrom } = location;
  if (wish === noHalfDays) return t('staff.desk.near.free', { days: sayHalfDays(freeHalfDays, lang, t) });
  if (fit === 'all') return t('staff.desk.near.all');
  const missing = without(wish, freeHalfDays);
  const words =
    overlap(freeHalfDays, wish) === noHalfDays
      ? t('staff.desk.near.none')
      : t('staff.desk.near.missing', { days: sayHalfDays(missing, lang, t) });
  return freeFrom === null ? words : `${words} ${t('staff.desk.near.later', { date: longDate(freeFrom, lang) })}`;
}
