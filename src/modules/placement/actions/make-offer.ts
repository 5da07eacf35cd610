import { Type, type Static } from 'typebox';
import { addDays, earliest, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDaysOf, halfDayIndices, noHalfDays, overlap, type HalfDays } from '../../../kernel/half-days.ts';
import { newId, type FamilyId, type LineId, type LocationId, type OfferId, type PoolId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { staffOf } from '../../../platform/access/rules.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action, type ActionContext } from '../../../platform/operations/operation.ts';
import {
  familyById,
  lineById,
  locationOfLine,
  moveLine,
  requestById,
  type Line,
  type Request,
} from '../../requests/index.ts';
import {
  fullHalfDays,
  isOpen,
  locationById,
  mayUsePool,
  openingsOf,
  poolsOf,
  takePlaces,
  type Pool,
} from '../../supply/index.ts';
import { ANSWER_DAYS, checkOffer, usualEnd, type ProposedOffer } from '../rules/check-offer.ts';
import { expirePastAt, expirePastOf } from '../steps/close-offers.ts';
import { lockFamilyAndGates } from '../steps/lock.ts';
import { insertOffer, insertOfferMove, offersOf, type Offer } from '../store/offers.ts';

const input = schema.object({
  family: schema.id<FamilyId>(),
  line: schema.id<LineId>(),
  /** Which of the asked half-days; all of them when absent. */
  halfDays: Type.Optional(schema.halfDays()),
  from: Type.Optional(schema.date()),
  until: Type.Optional(schema.date()),
  /** Last day to answer. */
  expires: Type.Optional(schema.date()),
  kind: Type.Optional(schema.oneOf(['regular', 'occasional'])),
  message: Type.Optional(schema.text(1000)),
  /** The pool whose place is offered; an open place when absent. */
  pool: Type.Optional(schema.id<PoolId>()),
});

/** Offers a place on a line. It is held until the family answers or the last day passes. */
export const makeOffer = action('placement.makeOffer', {
  input,
  open: [staffOf('location', ['organiser', 'locationStaff'], locationOfLine)],
  lock: async (tx, { family, line }) => lockFamilyAndGates(tx, family, [await locationOfLine({ family, line }, tx)]),
  async run(context, wish) {
    const { tx, today } = context;
    const line = await lineById(tx, wish.family, wish.line);
    const request = line === null ? null : await requestById(tx, wish.family, line.request);
    if (line === null || request === null) return refuse('requests.unknownLine');
    if (request.state !== 'open') return refuse('placement.requestEnded');
    await expirePastAt(context, line.location);
    await expirePastOf(context, wish.family);
    const proposed = await propose(context, wish, line, request);
    await refuseSecondOffer(context, line, request, proposed);
    const { full, firstWeek, kept } = await fullHalfDays(tx, line.location, proposed, today);
    if (full !== noHalfDays)
      return refuse(!kept ? 'placement.full' : proposed.pool === null ? 'placement.openFull' : 'placement.poolFull', {
        halfDays: full,
        week: firstWeek ?? proposed.from,
      });

    await moveLine(context, wish, 'offer');
    const offer: Offer = {
      ...proposed,
      family: wish.family,
      offer: newId<OfferId>(),
      child: request.child,
      request: request.request,
      line: line.line,
      location: line.location,
      madeAt: context.clock.now(),
      madeOn: today,
      message: wish.message ?? null,
      state: 'open',
    };
    await insertOffer(tx, offer);
    await insertOfferMove(tx, offer, {
      at: offer.madeAt,
      on: today,
      from: null,
      event: 'make',
      to: 'open',
      by: actorKey(context.actor),
    });
    await takePlaces(tx, line.location, [proposed], today);
    await context.emit('placement.tellOffer', { family: offer.family, offer: offer.offer });
    return { family: offer.family, offer: offer.offer };
  },
  audit: (_input, { family, offer }) => ({ family, offer }),
});

/** Fills in what was left open and checks it against the question and the location. */
async function propose(
  { tx, today }: ActionContext,
  wish: Static<typeof input>,
  line: Line,
  request: Request,
): Promise<ProposedOffer> {
  const child = (await familyById(tx, wish.family))?.children.find(({ child }) => child === request.child);
  const location = await locationById(tx, line.location, today);
  const childDate = child?.birthDate ?? child?.dueDate ?? null;
  if (childDate === null || location === null) return refuse('requests.unknownLine');
  const kind = wish.kind ?? request.kind;
  const from = wish.from ?? (request.start > today ? request.start : today);
  const pool = await poolOf(tx, wish, line, { kind, urgent: request.urgent });
  const usual = kind === 'occasional' ? (request.end ?? addDays(from, 27)) : (request.end ?? usualEnd(childDate, from));
  const proposed: ProposedOffer = {
    kind,
    pool: pool?.pool ?? null,
    halfDays: wish.halfDays ?? request.halfDays,
    from,
    until: wish.until ?? (pool?.until == null || pool.until < from ? usual : earliest(usual, pool.until)),
    expires: wish.expires ?? earlierOf(addDays(today, ANSWER_DAYS), from, today),
  };
  const { minAgeMonths, maxAgeMonths } = location;
  const fit = checkOffer(
    proposed,
    {
      askedHalfDays: request.halfDays,
      childDate,
      minAgeMonths,
      maxAgeMonths,
      openHalfDays: await openHalfDays(tx, line.location),
    },
    today,
  );
  return fit.ok ? proposed : refuse(fit.problem);
}

/** The pool that was chosen, if this question may use it. */
async function poolOf(
  tx: Transaction,
  { pool: id }: Static<typeof input>,
  { location }: Line,
  asked: Parameters<typeof mayUsePool>[1],
): Promise<Pool | null> {
  if (id === undefined) return null;
  const pool = (await poolsOf(tx, location)).find((each) => each.pool === id);
  if (pool === undefined) return refuse('placement.unknownPool');
  return mayUsePool(pool.kind, asked) ? pool : refuse('placement.poolNotForYou', { kind: pool.kind });
}

/** Nobody needs ten days for a place that starts on Monday: the answer is due before the start, but never before today. */
const earlierOf = (usual: CalendarDate, from: CalendarDate, today: CalendarDate): CalendarDate =>
  usual <= from ? usual : from > today ? from : today;

async function openHalfDays(tx: Transaction, location: LocationId): Promise<HalfDays> {
  const openings = await openingsOf(tx, location);
  return halfDaysOf(halfDayIndices.filter((index) => isOpen(openings, index)));
}

/** The friendly answer; the database refuses it too (one_open_offer_per_child). */
async function refuseSecondOffer(
  { tx }: ActionContext,
  line: Line,
  { child }: Request,
  proposed: ProposedOffer,
): Promise<void> {
  const other = (await offersOf(tx, line.family)).find(
    (offer) =>
      offer.state === 'open' &&
      offer.child === child && // a brother or sister may have an offer of their own
      offer.kind === proposed.kind &&
      overlap(offer.halfDays, proposed.halfDays) !== noHalfDays,
  );
  if (other === undefined) return;
  refuse(other.location === line.location ? 'placement.offeredAlready' : 'placement.openOfferElsewhere', {
    expires: other.expires,
  });
}
