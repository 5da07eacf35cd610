import { weekdays } from '../../../kernel/calendar-date.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { Frame } from '../../../platform/http/page-context.ts';
import { Choices, Select, TextArea, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { weekdayName } from '../../../platform/texts/format.ts';
import { features, prices, tiers } from '../rules/terms.ts';

interface Props {
  readonly frame: Frame;
  /** What was typed, or what is kept. */
  readonly typed: FormValues;
  readonly error: ErrorOf;
}

/** What an organiser tells of a location, grouped as people look for it. */
export function FactsFields({ frame, typed, error }: Props) {
  const { t } = frame;
  const line = (name: string) => ({
    name: `facts.${name}`,
    label: t(`staff.supply.facts.${name}`),
    value: typed.one(`facts.${name}`),
    error: error(`facts.${name}`),
  });
  const wrongPoint = error('facts.lat') !== null || error('facts.lon') !== null;
  return (
    <>
      <h2>{t('staff.supply.facts.what')}</h2>
      <TextField {...line('name')} />
      <TextArea {...line('description')} hint={t('staff.supply.facts.description.hint')} />
      <h2>{t('staff.supply.facts.where')}</h2>
      <div class="row">
        <TextField {...line('street')} />
        <TextField {...line('houseNumber')} short />
        <TextField {...line('postcode')} short inputMode="numeric" />
      </div>
      <details class="more" open={wrongPoint}>
        <summary>{t('staff.supply.facts.point')}</summary>
        <p class="hint">{t('staff.supply.facts.point.hint')}</p>
        <div class="row">
          <TextField {...line('lat')} short />
          <TextField {...line('lon')} short />
        </div>
      </details>
      <h2>{t('staff.supply.facts.reach')}</h2>
      <div class="row">
        <TextField {...line('phone')} type="tel" />
        <TextField {...line('email')} type="email" />
      </div>
      <TextField {...line('website')} hint={t('staff.supply.facts.website.hint')} />
      <h2>{t('staff.supply.facts.money')}</h2>
      <Select {...line('tier')} choices={tiers.map((value) => ({ value, label: t(`supply.tier.${value}`) }))} />
      <Choices
        {...line('price')}
        chosen={typed.all('facts.price')}
        choices={prices.map((value) => ({ value, label: t(`staff.supply.price.${value}`) }))}
      />
      <TextField {...line('dayPriceCents')} hint={t('staff.supply.facts.dayPriceCents.hint')} short />
      <h2>{t('staff.supply.facts.whom')}</h2>
      <div class="row">
        <TextField {...line('minAgeMonths')} short inputMode="numeric" />
        <TextField {...line('maxAgeMonths')} short inputMode="numeric" />
      </div>
      <Choices
        {...line('features')}
        several
        chosen={typed.all('facts.features')}
        choices={features.map((value) => ({ value, label: t(`supply.feature.${value}`) }))}
      />
      <h2>{t('staff.supply.facts.openings')}</h2>
      <p class="hint">{t('staff.supply.facts.openings.hint')}</p>
      <Hours frame={frame} typed={typed} error={error} />
    </>
  );
}

/** A day to a line, from and to beside each other; the labels are for who does not see the table. */
function Hours({ frame: { t, lang }, typed, error }: Props) {
  return (
    <table class="data fit">
      <thead>
        <tr>
          <th scope="col">{t('staff.supply.facts.day')}</th>
          <th scope="col">{t('staff.supply.facts.from')}</th>
          <th scope="col">{t('staff.supply.facts.until')}</th>
        </tr>
      </thead>
      <tbody>
        {weekdays.map((day) => (
          <tr key={day}>
            <th scope="row">{weekdayName(day, lang)}</th>
            {(['opens', 'closes'] as const).map((side) => {
              const name = `${side}.${String(day)}`;
              const wrong = error(name);
              return (
                <td key={side} class={wrong === null ? undefined : 'wrong'}>
                  <label class="hidden" for={name}>
                    {t(`staff.supply.facts.${side}`, { day: weekdayName(day, lang) })}
                  </label>
                  {wrong !== null && (
                    <p class="error" id={`${name}-error`}>
                      {wrong}
                    </p>
                  )}
                  <input
                    id={name}
                    name={name}
                    type="text"
                    size={6}
                    value={typed.one(name)}
                    aria-describedby={wrong === null ? undefined : `${name}-error`}
                    aria-invalid={wrong === null ? undefined : true}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
