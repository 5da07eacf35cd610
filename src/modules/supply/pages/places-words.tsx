import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, halfDaysOf } from '../../../kernel/half-days.ts';
import type { Frame } from '../../../platform/http/page-context.ts';
import { euro, longDate } from '../../../platform/texts/format.ts';
import type { Dated, Statute, Terms } from '../rules/dated.ts';
import type { Pool } from '../rules/pools.ts';
import { sayDays } from './words.tsx';

const EVERY = halfDaysOf(halfDayIndices);

/** 'vanaf 1 maart 2027', '1 maart 2027 tot en met 31 mei 2027'. */
export const sayPeriod = ({ t, lang }: Frame, { from, until }: { from: CalendarDate; until: CalendarDate | null }) =>
  until === null
    ? t('staff.supply.periodOpen', { from: longDate(from, lang) })
    : t('staff.supply.period', { from: longDate(from, lang), until: longDate(until, lang) });

/** 'inkomenstarief, T2A'. */
export function sayTerms({ t, lang }: Frame, { tier, price, dayPriceCents }: Omit<Terms, keyof Dated>): string {
  if (price === 'income') return t('staff.supply.terms.income', { tier });
  return dayPriceCents === null
    ? t('staff.supply.terms.free', { tier })
    : t('staff.supply.terms.freeAt', { tier, price: euro(dayPriceCents, lang) });
}

/** 'Onthaalouder als werknemer, aangesloten bij …, werkt samen met een andere onthaalouder'. */
export const sayStatute = ({ t }: Frame, { statute, service, cooperating }: Omit<Statute, keyof Dated>): string =>
  [
    t(`supply.statute.${statute}`),
    ...(service === null ? [] : [t('supply.statute.service', { service })]),
    ...(cooperating ? [t('supply.statute.cooperating')] : []),
  ].join(', ');

/** On which half-days a pool holds its places. */
export const sayPoolDays = (frame: Frame, { halfDays }: Pool): string =>
  halfDays === EVERY ? frame.t('staff.supply.pools.every') : sayDays(frame, halfDays);

export const sayFallback = ({ t }: Frame, { fallbackOpen }: Pool): string =>
  fallbackOpen === null
    ? t('staff.supply.pools.fallbackNever')
    : t('staff.supply.pools.fallbackDays', { days: fallbackOpen });
