import { containsAll, countHalfDays, noHalfDays, overlap, type HalfDays } from '../../../kernel/half-days.ts';

/** A question at a location, as far as its rank goes. */
export interface RankedBy {
  readonly asked: HalfDays;
  /** Half-days free at this location from the wished start for the horizon. */
  readonly free: HalfDays;
  readonly madeAt: string;
}

/** all: every asked half-day is free; some: part of them; none. */
export type LineFit = 'all' | 'some' | 'none';

export const lineFit = ({ asked, free }: RankedBy): LineFit =>
  containsAll(free, asked) ? 'all' : overlap(free, asked) === noHalfDays ? 'none' : 'some';

/**
 * Who could come, first who asked first. What fits wholly stands before what fits in part; within that the date of the
 * question decides. No priority is applied here: the law's priority rules are shown as facts beside the name until a
 * LOK adopts a policy.
 */
export function byFitThenDate(a: RankedBy, b: RankedBy): number {
  const order: readonly LineFit[] = ['all', 'some', 'none'];
  return (
    order.indexOf(lineFit(a)) - order.indexOf(lineFit(b)) || (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0)
  );
}

/** Share of the asked half-days that fits, for one sentence: "past op 4 van de 6 dagdelen". */
export const fitting = ({ asked, free }: RankedBy): { fits: number; of: number } => ({
  fits: countHalfDays(overlap(asked, free)),
  of: countHalfDays(asked),
});
