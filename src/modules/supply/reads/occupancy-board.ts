import { Type } from 'typebox';
import { addDays, mondayOf, weeksBetween, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { LICENCE_LANE } from '../rules/terms.ts';
import { licensedInWeek, type WeekCounts } from '../rules/weeks.ts';
import { licencesOf, openingsOf } from '../store/licences.ts';
import { locationById, type Location } from '../store/locations.ts';
import { occupancyWeeks } from '../store/occupancy.ts';

export interface BoardWeek {
  readonly week: CalendarDate;
  readonly licensed: WeekCounts;
  readonly taken: WeekCounts;
}

export interface Board {
  readonly location: Location;
  readonly weeks: readonly BoardWeek[];
  /** Share of the licensed half-days that is taken over these weeks, 0–1; null when nothing is licensed. */
  readonly rate: number | null;
}

/** How full a location is: weeks across, half-days down. Held offers count as taken. */
export const occupancyBoard = read('supply.occupancyBoard', {
  input: schema.object({
    location: schema.id<LocationId>(),
    from: Type.Optional(schema.date()),
    weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 53 })),
  }),
  open: [staffOf('location', ['organiser', 'locationStaff'], by('location'))],
  async run({ db, today }, { location: id, from, weeks = 12 }): Promise<Board> {
    const location = await locationById(db, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    const first = mondayOf(from ?? today);
    const known = await occupancyWeeks(db, LICENCE_LANE, first, addDays(first, 7 * weeks - 1), [id]);
    const [licences, openings] = [await licencesOf(db, id), await openingsOf(db, id)];
    const board = weeksBetween(first, addDays(first, 7 * weeks - 1)).map((week): BoardWeek => {
      const row = known.find((candidate) => candidate.week === week);
      return (
        row ?? { week, licensed: licensedInWeek(licences, openings, week), taken: Array.from({ length: 14 }, () => 0) }
      );
    });
    const sum = (pick: (week: BoardWeek) => WeekCounts) =>
      board.flatMap(pick).reduce((total, count) => total + count, 0);
    const licensed = sum((week) => week.licensed);
    return { location, weeks: board, rate: licensed === 0 ? null : sum((week) => week.taken) / licensed };
  },
});
