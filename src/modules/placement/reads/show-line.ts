import type { FamilyId, LineId } from '../../../kernel/ids.ts';
import { daysBetween, mondayOf } from '../../../kernel/calendar-date.ts';
import { overlap, type HalfDays } from '../../../kernel/half-days.ts';
import { refuse } from '../../../kernel/problem.ts';
import { staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import {
  familyById,
  isOpenLine,
  isVulnerable,
  lineById,
  locationOfLine,
  requestById,
  type Child,
  type Guardian,
  type Line,
  type Request,
} from '../../requests/index.ts';
import {
  locationById,
  mayUsePool,
  poolsOf,
  proposedPool,
  searchModel,
  vacancy,
  type Location,
  type Pool,
} from '../../supply/index.ts';
import { lineFit, type LineFit } from '../rules/rank-lines.ts';
import { isPast } from '../steps/close-offers.ts';
import { offersOf, type Offer } from '../store/offers.ts';

export interface LinePage {
  readonly line: Line;
  readonly request: Request;
  readonly child: Child;
  readonly guardians: readonly Guardian[];
  readonly location: Location;
  readonly fits: HalfDays;
  readonly fit: LineFit;
  readonly vulnerable: boolean;
  readonly offer: Offer | null;
  /** Places kept for somebody that this question may use now or later. */
  readonly pools: readonly Pool[];
  /** The one that fits the question by itself. */
  readonly proposedPool: Pool['pool'] | null;
}

/**
 * One question at a location, with all that is needed to answer it. Looking is remembered. When there is nothing to
 * answer any more and no place was taken, only what tells the question from others is left: how to reach the family and
 * what it told stay with the family (GDPR art. 5(1)(c)).
 */
export const showLine = read('placement.showLine', {
  input: schema.object({ family: schema.id<FamilyId>(), line: schema.id<LineId>() }),
  open: [staffOf('location', ['organiser', 'locationStaff'], locationOfLine)],
  async run({ db, today }, id): Promise<LinePage> {
    const line = await lineById(db, id.family, id.line);
    const request = line === null ? null : await requestById(db, id.family, line.request);
    const family = await familyById(db, id.family);
    const child = family?.children.find((candidate) => candidate.child === request?.child);
    const location = line === null ? null : await locationById(db, line.location, today);
    const model = line === null ? undefined : await searchModel(db).one(line.location, today);
    if (
      line === null ||
      request === null ||
      family === null ||
      child === undefined ||
      location === null ||
      model === undefined
    )
      return refuse('requests.unknownLine');
    const start = Math.max(0, daysBetween(mondayOf(today), mondayOf(request.start)) / 7);
    const { free } = vacancy(model.free, request.halfDays, start);
    const offer = (await offersOf(db, id.family)).find(
      (candidate) => candidate.line === line.line && candidate.state === 'open' && !isPast(candidate, today),
    );
    const pools = (await poolsOf(db, line.location)).filter(
      ({ kind, until }) => mayUsePool(kind, request) && (until === null || until >= today),
    );
    const known = isOpenLine(line.state) || line.state === 'accepted';
    return {
      line,
      request: known ? request : { ...request, facts: [], remarks: null },
      child,
      guardians: known ? family.guardians : family.guardians.map((each) => ({ ...each, email: null, phone: null })),
      location,
      fits: overlap(request.halfDays, free),
      fit: lineFit({ asked: request.halfDays, free, madeAt: request.madeAt }),
      vulnerable: known && isVulnerable(request.facts),
      offer: offer ?? null,
      pools,
      proposedPool: proposedPool(pools, request)?.pool ?? null,
    };
  },
  audit: ({ family, line }) => ({ family, line }),
});
