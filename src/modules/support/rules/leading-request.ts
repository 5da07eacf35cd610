import type { CalendarDate } from '../../../kernel/calendar-date.ts';

interface Asked {
  readonly request: string;
  readonly kind: 'regular' | 'occasional';
  readonly state: string;
  readonly madeOn: CalendarDate;
}

/**
 * The request that a family's screen is about first: one with an open offer, then what is still looked for (the regular
 * place before the temporary one), then the newest. Null for a family without requests.
 */
export function leadingRequest<R extends Asked>(requests: readonly R[], offered: ReadonlySet<string>): R | null {
  const rank = (asked: R) =>
    offered.has(asked.request) ? 0 : asked.state === 'open' ? (asked.kind === 'regular' ? 1 : 2) : 3;
  const [first] = [...requests].sort((a, b) => rank(a) - rank(b) || (a.madeOn < b.madeOn ? 1 : -1));
  return first ?? null;
}
