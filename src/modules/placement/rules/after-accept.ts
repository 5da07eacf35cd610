import { containsAll, type HalfDays } from '../../../kernel/half-days.ts';

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
