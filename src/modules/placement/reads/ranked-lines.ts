import { daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { overlap, type HalfDays } from '../../../kernel/half-days.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import {
  familiesByIds,
  isVulnerable,
  linesAt,
  openLineStates,
  REACTION_DAYS,
  type Child,
  type Guardian,
  type Line,
  type Request,
} from '../../requests/index.ts';
import { locationById, searchModel, vacancy, type Location } from '../../supply/index.ts';
import { byFitThenDate, fitting, lineFit, type LineFit } from '../rules/rank-lines.ts';
import { isPast } from '../steps/close-offers.ts';
import { openOffersOf, type Offer } from '../store/offers.ts';

/** One question at a location, with why it stands where it stands. */
export interface RankedLine {
  readonly line: Line;
  readonly request: Request;
  readonly child: Child;
  readonly guardians: readonly Guardian[];
  readonly municipality: string;
  /** Asked half-days that are free from the wished start for the horizon. */
  readonly fits: HalfDays;
  readonly fit: LineFit;
  readonly fittingHalfDays: { readonly fits: number; readonly of: number };
  readonly vulnerable: boolean;
  /** Days the first reaction is late; null when it was given or is not due yet. */
  readonly overdueDays: number | null;
  /** The open offer of this location on this line. */
  readonly offer: Offer | null;
  /** Last day of an open offer of another location on some of the same half-days; never which location. */
  readonly offeredElsewhereUntil: CalendarDate | null;
}

export interface RankedLines {
  readonly location: Location;
  readonly lines: readonly RankedLine[];
}

/** The open questions at a location: what fits first, then who asked first. */
export const rankedLines = read('placement.rankedLines', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [staffOf('location', ['organiser', 'locationStaff'], by('location'))],
  async run({ db, today }, { location: id }): Promise<RankedLines> {
    const location = await locationById(db, id, today);
    const model = await searchModel(db).one(id, today);
    if (location === null || model === undefined) return refuse('supply.unknownLocation');
    const found = await linesAt(db, id, openLineStates);
    const ids = [...new Set(found.map(({ line }) => line.family))];
    const [families, offers] = [await familiesByIds(db, ids), await openOffersOf(db, ids)];
    const lines: (RankedLine & { asked: HalfDays; free: HalfDays; madeAt: string })[] = [];
    for (const { line, request } of found) {
      const family = families.get(line.family);
      const child = family?.children.find((candidate) => candidate.child === request.child);
      if (family === undefined || child === undefined) continue;
      const open = offers.filter(
        (offer) => offer.family === line.family && offer.child === request.child && !isPast(offer, today),
      );
      const start = Math.max(0, daysBetween(mondayOf(today), mondayOf(request.start)) / 7);
      const { free } = vacancy(model.free, request.halfDays, start);
      const ranked = { asked: request.halfDays, free, madeAt: request.madeAt };
      const late = daysBetween(line.sentOn, today) - REACTION_DAYS;
      lines.push({
        ...ranked,
        line,
        request,
        child,
        guardians: family.guardians,
        municipality: family.nis,
        fits: overlap(request.halfDays, free),
        fit: lineFit(ranked),
        fittingHalfDays: fitting(ranked),
        vulnerable: isVulnerable(request.facts),
        overdueDays: line.answeredOn === null && late > 0 ? late : null,
        offer: open.find((offer) => offer.line === line.line) ?? null,
        offeredElsewhereUntil:
          open.find((offer) => offer.line !== line.line && offer.kind === request.kind)?.expires ?? null,
      });
    }
    return { location, lines: lines.sort(byFitThenDate) };
  },
  audit: ({ location }) => ({ location }),
});
