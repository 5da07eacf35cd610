import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Kind, Price, StatuteKind, Tier } from './terms.ts';

/** Something that holds from a day on; until null: until further notice. */
export interface Dated {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** What a family pays and what the location is paid for. */
export interface Terms extends Dated {
  readonly tier: Tier;
  readonly price: Price;
  /** Per full day, only with a free price. */
  readonly dayPriceCents: Cents | null;
}

/** How the childminders of a location work. */
export interface Statute extends Dated {
  readonly statute: StatuteKind;
  /** The family-care service (dienst voor gezinsopvang) they are affiliated with; null: their own organiser. */
  readonly service: string | null;
  /** Two or more together at one address. */
  readonly cooperating: boolean;
}

/** The one that holds on a day. */
export const onDay = <T extends Dated>(periods: readonly T[], day: CalendarDate): T | null =>
  periods.find(({ from, until }) => from <= day && (until === null || until >= day)) ?? null;

/** Those that begin after a day, first one first. */
export const afterDay = <T extends Dated>(periods: readonly T[], day: CalendarDate): T[] =>
  periods.filter(({ from }) => from > day).sort((a, b) => (a.from < b.from ? -1 : 1));

export const sameTerms = (a: Omit<Terms, 'from' | 'until'>, b: Omit<Terms, 'from' | 'until'>): boolean =>
  a.tier === b.tier && a.price === b.price && a.dayPriceCents === b.dayPriceCents;

const subsidised: readonly Tier[] = ['T2A', 'T2B', 'T3'];

/** Does the price fit the tier? The income tariff needs tier 2 or 3, and has no price of its own. */
export function checkTerms<T extends Omit<Terms, 'from' | 'until'>>(terms: T): Result<T> {
  if (terms.price === 'free') return ok(terms);
  if (!subsidised.includes(terms.tier)) return fail('supply.incomeTariffNeedsSubsidy');
  return terms.dayPriceCents === null ? ok(terms) : fail('supply.incomeTariffHasNoDayPrice');
}

/** Only childminders have a statute; who works alone works with nobody, so group care has none. */
export const checkStatute = (kind: Kind): Result<true> =>
  kind === 'family' ? ok(true) : fail('supply.statuteOfGroup');
