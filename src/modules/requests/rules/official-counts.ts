import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { RequestState } from './request-states.ts';

/** A request as the counts see it: no names. */
export interface CountedRequest {
  /** One applicant: the family. */
  readonly family: string;
  readonly child: string;
  readonly madeOn: CalendarDate;
  /** State at the end of the period, and the day it came about. */
  readonly state: RequestState;
  readonly since: CalendarDate;
  readonly kind: 'regular' | 'occasional';
  readonly vulnerable: boolean;
  readonly urgent: boolean;
  readonly flexible: boolean;
  readonly specificNeed: boolean;
}

export interface Count {
  readonly total: number;
  readonly unanswered: number;
}

/** Categories overlap: an urgent request of a vulnerable family counts in both. */
export const countCategories = ['vulnerable', 'urgent', 'flexible', 'specificNeed'] as const;
export type CountCategory = (typeof countCategories)[number];

export interface OfficialCounts extends Count {
  readonly categories: Readonly<Record<CountCategory, Count>>;
}

/** A request that ended and is asked again counts anew; these states end one. */
const ended: readonly RequestState[] = ['placed', 'foundElsewhere', 'withdrawn', 'unknown', 'lapsed'];

/**
 * The official counts of requests made in a period. Source: Opgroeien FAQ, "registratie opvangvragen" (July 2026).
 * One applicant and one child make one request, however many locations or people asked; twins are two; a child that is
 * asked for again after the first demand ended is a new one. Unanswered is what is still open at the end of the period:
 * a miscarriage lapses, found elsewhere (also in another municipality, since 2023) and an outcome that cannot be
 * established are not unanswered.
 */
export function officialCounts(requests: readonly CountedRequest[]): OfficialCounts {
  const demands = uniqueDemands(requests);
  const count = (those: readonly CountedRequest[]): Count => ({
    total: those.length,
    unanswered: those.filter((demand) => demand.state === 'open').length,
  });
  const categories = Object.fromEntries(
    countCategories.map((category) => [category, count(demands.filter((demand) => demand[category]))]),
  ) as Record<CountCategory, Count>;
  return { ...count(demands), categories };
}

/** Requests of one family for one child that overlap in time are one demand: answered as soon as one of them is. */
function uniqueDemands(requests: readonly CountedRequest[]): CountedRequest[] {
  const demands: CountedRequest[] = [];
  const byChild = new Map<string, CountedRequest[]>();
  for (const request of requests) {
    const key = `${request.family} ${request.child}`;
    byChild.set(key, [...(byChild.get(key) ?? []), request]);
  }
  for (const those of byChild.values()) {
    const inOrder = [...those].sort((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0));
    let current = null as CountedRequest | null;
    for (const request of inOrder) {
      const isNew: boolean = current === null || (ended.includes(current.state) && current.since <= request.madeOn);
      if (isNew && current !== null) demands.push(current);
      current = isNew || current === null ? request : together(current, request);
    }
    if (current !== null) demands.push(current);
  }
  return demands;
}

/** An occasional place bridges the wait and does not answer the regular demand; the regular one decides. */
function together(a: CountedRequest, b: CountedRequest): CountedRequest {
  const [leading, other] = a.kind === 'regular' || b.kind === 'occasional' ? [a, b] : [b, a];
  const answered = leading.kind === other.kind && leading.state === 'open' && other.state !== 'open' ? other : leading;
  return {
    ...leading,
    state: answered.state,
    since: answered.since,
    madeOn: a.madeOn,
    vulnerable: a.vulnerable || b.vulnerable,
    urgent: a.urgent || b.urgent,
    flexible: a.flexible || b.flexible,
    specificNeed: a.specificNeed || b.specificNeed,
  };
}
