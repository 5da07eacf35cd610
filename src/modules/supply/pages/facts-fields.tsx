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
      {weekdays.map((day) => (
        <div class="row" key={day}>
          <TextField {...hour(frame, typed, error, 'opens', day)} />
          <TextField {...hour(frame, typed, error, 'closes', day)} />
        </div>
      ))}
    </>
  );
}

const hour = (
  { t, lang }: Frame,
  typed: FormValues,
  error: ErrorOf,
  side: 'opens' | 'closes',
  day: (typeof weekdays)[number],
) => ({
  name: `${side}.${String(day)}`,
  label: t(`staff.supply.facts.${side}`, { day: weekdayName(day, lang) }),
  value: typed.one(`${side}.${String(day)}`),
  error: error(`${side}.${String(day)}`),
  short: true,
});
