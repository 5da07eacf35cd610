import { Type } from 'typebox';
import { addDays, daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { containsAll, noHalfDays, type HalfDays } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { afterDay, onDay, type Statute, type Terms } from '../rules/dated.ts';
import { fitOf } from '../rules/find-locations.ts';
import { publicEvents, type LocationMove } from '../rules/moves.ts';
import type { Fit } from '../rules/rank-results.ts';
import { presentReductions, type Reduction } from '../rules/reductions.ts';
import { besideGaps, type Gap } from '../rules/short-gaps.ts';
import { vacancy, VACANCY_WEEKS } from '../rules/vacancy.ts';
import type { Licence, Opening } from '../rules/weeks.ts';
import { searchModel } from '../search/model.ts';
import { licencesOf, openingsOf } from '../store/licences.ts';
import type { Location } from '../store/locations.ts';
import { movesOf } from '../store/moves.ts';
import { reductionsOf } from '../store/reductions.ts';
import { statutesOf, termsOf } from '../store/terms.ts';

export type { Location };

export interface LocationPage extends Location {
  readonly openings: readonly Opening[];
  readonly licences: readonly Licence[];
  readonly freeHalfDays: HalfDays;
  /** The day from which all wished half-days are free; null when not in sight. */
  readonly freeFrom: CalendarDate | null;
  readonly fit: Fit;
  /** Free from the start, also before `freeFrom`, but for these days. */
  readonly except: readonly Gap[];
  /** How the childminder works now; only of family care. */
  readonly statute: Statute | null;
  /** Fewer places and closing days, now and later. */
  readonly reductions: readonly Reduction[];
  /** Prices that are planned. */
  readonly comingTerms: readonly Terms[];
  /** What changed before, newest first. */
  readonly moves: readonly Omit<LocationMove, 'by'>[];
}

/** So many changes are told to families; staff sees them all. */
const MOVES_TOLD = 12;

/** Everything a family may know of one location, with what is free from a day on the wished half-days. */
export const showLocation = read('supply.showLocation', {
  input: schema.object({
    location: schema.id<LocationId>(),
    from: Type.Optional(schema.date()),
    halfDays: Type.Optional(schema.halfDays()),
  }),
  open: [anyone],
  replica: true,
  async run({ db, today }, { location: id, from, halfDays }): Promise<LocationPage> {
    const location = await searchModel(db).one(id, today);
    if (location === undefined) return refuse('supply.unknownLocation');
    const monday = mondayOf(today);
    const start = Math.max(0, daysBetween(monday, mondayOf(from ?? today)) / 7);
    const { free, gaps, ...facts } = location;
    const wished = halfDays ?? noHalfDays;
    const found = vacancy(free, wished, start);
    const answers = (set: HalfDays) => set !== noHalfDays && containsAll(set, wished);
    const stays = (week: number, weeks: number) => vacancy(free, noHalfDays, week, weeks).free;
    const beside = answers(found.free) ? null : besideGaps(stays, gaps, start, Math.min(VACANCY_WEEKS, free.weeks - start)); // prettier-ignore
    const but = beside !== null && answers(beside.free) ? beside : null;
    const week = but === null ? found.freeFromWeek : but.week;
    const freeFrom = week === null ? null : addDays(monday, 7 * week);
    return {
      ...facts,
      openings: await openingsOf(db, id),
      licences: await licencesOf(db, id),
      freeHalfDays: but === null ? found.free : but.free,
      freeFrom,
      fit: but === null ? fitOf(found.free, wished, freeFrom) : 'later',
      except: (but?.gaps ?? []).map(({ from, until }) => ({ from, until })),
      statute: location.kind === 'family' ? onDay(await statutesOf(db, id), today) : null,
      reductions: presentReductions(await reductionsOf(db, id), today),
      comingTerms: afterDay(await termsOf(db, id), today),
      moves: (await movesOf(db, id, { events: publicEvents, limit: MOVES_TOLD }))
        .filter((move) => move.holdsFrom <= today)
        .map(({ by: _by, ...move }) => move),
    };
  },
});
