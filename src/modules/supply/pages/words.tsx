import { wholeDays, type HalfDays } from '../../../kernel/half-days.ts';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Frame } from '../../../platform/http/page-context.ts';
import { euro, longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import type { Location } from '../reads/show-location.ts';

/** 'vanaf vandaag', 'vanaf 1 maart 2027'. */
export const sayFrom = ({ t, lang }: Frame, from: CalendarDate, today: CalendarDate): string =>
  from <= today ? t('supply.fromToday') : t('supply.from', { date: longDate(from, lang) });

/** Half-days for a heading: a whole working week is said in two words. */
export const sayDays = ({ t, lang }: Frame, halfDays: HalfDays): string =>
  halfDays === wholeDays(1, 2, 3, 4, 5) ? t('supply.everyWeekday') : sayHalfDays(halfDays, lang, t);

/** What a day costs, and how that price is made. */
export function PriceWords({
  frame: { t, lang },
  of,
}: {
  frame: Frame;
  of: Pick<Location, 'price' | 'dayPriceCents'>;
}) {
  if (of.price === 'income')
    return (
      <p class="price">
        {t('supply.price.income.card')} <small>{t('supply.price.income.term')}</small>
      </p>
    );
  if (of.dayPriceCents === null)
    return (
      <p class="price">
        {t('supply.price.free.short')} <small>{t('supply.price.free.ask')}</small>
      </p>
    );
  return (
    <p class="price">
      {euro(of.dayPriceCents, lang)} <small>{t('supply.price.free.term')}</small>
    </p>
  );
}

/** '84 %'. Rounded down: a location that just misses a threshold must not seem to reach it. */
export const sayShare = (share: number): string => `${String(Math.floor(share * 100))}\u00a0%`;
