import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { containsAll, noHalfDays, union, type HalfDays } from '../../../kernel/half-days.ts';

/** What an accepted place means for the request it answers. */
export type Answered = 'whole' | 'part' | 'bridge';

/**
 * whole: every asked half-day has a place, so all other lines close. part: some days still need a place, the lines stay
 * open. bridge: an occasional place beside a regular request, everything stays open (R5).
 */
export function whatIsAnswered(
  request: { kind: 'regular' | 'occasional'; halfDays: HalfDays },
  offered: { kind: 'regular' | 'occasional' },
  placedHalfDays: HalfDays,
): Answered {
  if (offered.kind === 'occasional' && request.kind === 'regular') return 'bridge';
  return containsAll(placedHalfDays, request.halfDays) ? 'whole' : 'part';
}

interface Place {
  readonly kind: 'regular' | 'occasional';
  readonly child: string;
  readonly halfDays: HalfDays;
}

/** Half-days of the request that have a place of its own kind once this offer is taken. */
export function placedHalfDays(
  request: { kind: Place['kind']; child: string; start: CalendarDate },
  offer: { kind: Place['kind']; halfDays: HalfDays },
  placements: readonly (Place & { readonly until: CalendarDate })[],
  today: CalendarDate,
): HalfDays {
  return placements
    .filter(
      ({ child, kind, until }) =>
        child === request.child && kind === request.kind && until >= today && until >= request.start,
    )
    .reduce((sum, { halfDays }) => union(sum, halfDays), offer.kind === request.kind ? offer.halfDays : noHalfDays);
}
