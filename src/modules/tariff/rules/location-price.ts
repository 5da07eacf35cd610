import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';

interface DatedPrice {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly price: 'income' | 'free';
  readonly dayPriceCents: Cents | null;
}

/** How a location sets its price on a day: what is planned for that day, or what holds now. */
export function priceOn<
  L extends { price: 'income' | 'free'; dayPriceCents: Cents | null; comingTerms: readonly DatedPrice[] },
>(location: L, on: CalendarDate | undefined): L {
  const coming = location.comingTerms.find(
    ({ from, until }) => on !== undefined && from <= on && (until === null || until >= on),
  );
  return coming === undefined ? location : { ...location, price: coming.price, dayPriceCents: coming.dayPriceCents };
}
