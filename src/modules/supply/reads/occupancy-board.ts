import { Type } from 'typebox';
import { addDays, mondayOf } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { boardOf, poolBoards, rateOf, type BoardWeek, type PoolBoard } from '../rules/board.ts';
import { LICENCE_LANE } from '../rules/terms.ts';
import { licencesByLocation, licencesOf, openingsByLocation, openingsOf } from '../store/licences.ts';
import { locationById, visibleLocations, type Location } from '../store/locations.ts';
import { laneWeeks, occupancyWeeks } from '../store/occupancy.ts';
import { poolsOf } from '../store/pools.ts';
import { reductionsByLocation, reductionsOf } from '../store/reductions.ts';
import { presentReductions, type Reduction } from '../rules/reductions.ts';

export type { BoardWeek, PoolBoard };

/** Weeks on a board unless asked otherwise: a quarter. */
export const BOARD_WEEKS = 12;

export interface Board {
  readonly location: Location;
  readonly weeks: readonly BoardWeek[];
  /** Share of the licensed half-days that is taken over these weeks, 0–1; null when nothing is licensed. */
  readonly rate: number | null;
  /** The places kept for somebody: part of the weeks above. */
  readonly pools: readonly PoolBoard[];
  /** Fewer places and closing days within these weeks. */
  readonly reductions: readonly Reduction[];
}

/** How full a location is: weeks across, half-days down. Held offers count as taken. */
export const occupancyBoard = read('supply.occupancyBoard', {
  input: schema.object({
    location: schema.id<LocationId>(),
    from: Type.Optional(schema.date()),
    weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 53 })),
  }),
  open: [staffOf('location', ['organiser', 'locationStaff'], by('location'))],
  async run({ db, today }, { location: id, from, weeks = BOARD_WEEKS }): Promise<Board> {
    const location = await locationById(db, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    const first = mondayOf(from ?? today);
    const last = addDays(first, 7 * weeks - 1);
    const rows = await laneWeeks(db, [id], first, last);
    const reductions = await reductionsOf(db, id);
    const known = rows.filter(({ lane }) => lane === LICENCE_LANE);
    const board = boardOf(known, await licencesOf(db, id), await openingsOf(db, id), first, weeks, reductions);
    return {
      location,
      weeks: board,
      rate: rateOf(board),
      pools: poolBoards(board, rows, await poolsOf(db, id)),
      reductions: presentReductions(reductions, first).filter(({ from }) => from <= last),
    };
  },
});

export interface LocationRate {
  readonly location: Location;
  readonly rate: number | null;
}

/** How full each location is that the person looks after, over the coming quarter. */
export const occupancyRates = read('supply.occupancyRates', {
  input: schema.object({}),
  open: [listOf('location', ['organiser', 'locationStaff'])],
  async run({ db, visible, today }): Promise<LocationRate[]> {
    const locations = await visibleLocations(db, visible, today);
    const ids = locations.map(({ location }) => location);
    if (ids.length === 0) return [];
    const first = mondayOf(today);
    const known = await occupancyWeeks(db, LICENCE_LANE, first, addDays(first, 7 * BOARD_WEEKS - 1), ids);
    const [licences, openings] = [await licencesByLocation(db, ids), await openingsByLocation(db, ids)];
    const reductions = await reductionsByLocation(db, ids);
    return locations.map((location) => {
      const id = location.location;
      const rows = known.filter((row) => row.location === id);
      const board = boardOf(
        rows,
        licences.get(id) ?? [],
        openings.get(id) ?? [],
        first,
        BOARD_WEEKS,
        reductions.get(id) ?? [],
      );
      return { location, rate: rateOf(board) };
    });
  },
});
