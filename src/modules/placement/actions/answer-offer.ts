import { Type } from 'typebox';
import { addDays } from '../../../kernel/calendar-date.ts';
import { noHalfDays, overlap } from '../../../kernel/half-days.ts';
import { newId, type FamilyId, type OfferId, type PlacementId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import { by, ownFamily, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action, type ActionContext } from '../../../platform/operations/operation.ts';
import { moveLine, moveRequest, requestById } from '../../requests/index.ts';
import { releasePlaces } from '../../supply/index.ts';
import { placedHalfDays, whatIsAnswered, type Answered } from '../rules/after-accept.ts';
import { closeLines } from '../steps/close-lines.ts';
import { endOffer, isPast } from '../steps/close-offers.ts';
import { lockFamilyAndGates } from '../steps/lock.ts';
import { locationOfOffer, offerById, type Offer } from '../store/offers.ts';
import {
  insertPlacementMoves,
  insertPlacements,
  placementsOf,
  shortenPlacement,
  type Placement,
} from '../store/placements.ts';

const which = { family: schema.id<FamilyId>(), offer: schema.id<OfferId>() };
const familyOrDesk = [ownFamily(by('family')), staffOf('deskConsent', ['deskWorker'], by('family'))];

/**
 * The family takes the place. In one transaction: the placement, the line, and what follows from it (R5): when all asked
 * days have a place every other line closes and its organiser is told; a part or an occasional place leaves them open.
 */
export const acceptOffer = action('placement.acceptOffer', {
  input: schema.object(which),
  open: familyOrDesk,
  lock: async (tx, { family, offer }) => {
    const location = await locationOfOffer({ family, offer }, tx);
    const bridges = (await placementsOf(tx, family))
      .filter(({ kind }) => kind === 'occasional')
      .map((placement) => placement.location);
    await lockFamilyAndGates(tx, family, [location, ...bridges]);
  },
  async run(
    context,
    { family, offer: id },
  ): Promise<{ family: FamilyId; placement: PlacementId; answered: Answered; closed: number }> {
    const { tx, clock, today } = context;
    const offer = await openOffer(context, family, id);
    const request = await requestById(tx, family, offer.request);
    if (request === null) return refuse('placement.offerEnded');
    await endOffer(context, offer, 'accept');
    if (offer.kind === 'regular') await endBridges(context, offer);
    const placement: Placement = { ...offer, placement: newId<PlacementId>(), madeAt: clock.now() };
    await insertPlacements(tx, [placement]);
    await insertPlacementMoves(tx, [placement], {
      at: clock.now(),
      on: today,
      from: null,
      event: 'agree',
      to: 'agreed',
      by: actorKey(context.actor),
    });
    const placed = placedHalfDays(request, offer, await placementsOf(tx, family), today);
    const answered = whatIsAnswered(request, offer, placed);
    await moveLine(context, { family, line: offer.line }, answered === 'whole' ? 'accept' : 'acceptPart');
    const closed = answered === 'whole' ? await closeLines(context, request, 'close') : [];
    if (answered === 'whole') await moveRequest(context, request, 'place');
    await context.emit('placement.tellAccepted', { family, offer: id });
    return { family, placement: placement.placement, answered, closed: closed.length };
  },
  audit: ({ family, offer }, { placement }) => ({ family, offer, placement }),
});

/** The family does not take the place: it goes back at once, the line ends, the others stay. */
export const declineOffer = action('placement.declineOffer', {
  input: schema.object({ ...which, reason: Type.Optional(schema.text(500)) }),
  open: familyOrDesk,
  lock: async (tx, { family }) => lockFamilyAndGates(tx, family, []),
  async run(context, { family, offer: id, reason }) {
    const offer = await openOffer(context, family, id);
    await endOffer(context, offer, 'decline');
    await moveLine(context, { family, line: offer.line }, 'decline', { text: reason });
    await context.emit('placement.tellDeclined', { family, offer: id });
  },
  audit: ({ family, offer }) => ({ family, offer }),
});

/** The organiser takes an offer back before it is answered. The family stays on the list and is told why. */
export const takeBackOffer = action('placement.takeBackOffer', {
  input: schema.object({ ...which, reason: schema.text(500) }),
  open: [staffOf('location', ['organiser', 'locationStaff'], locationOfOffer)],
  lock: async (tx, { family }) => lockFamilyAndGates(tx, family, []),
  async run(context, { family, offer: id, reason }) {
    const offer = await openOffer(context, family, id);
    await endOffer(context, offer, 'takeBack');
    await moveLine(context, { family, line: offer.line }, 'takeBack', { text: reason });
    await context.emit('placement.tellTakenBack', { family, offer: id });
  },
  audit: ({ family, offer }) => ({ family, offer }),
});

/** The offer while it can still be answered; otherwise the sentence that says why not. */
async function openOffer(context: ActionContext, family: FamilyId, id: OfferId): Promise<Offer> {
  const offer = await offerById(context.tx, family, id);
  if (offer === null) return refuse('placement.unknownOffer');
  if (offer.state === 'accepted') return refuse('placement.acceptedAlready');
  if (offer.state !== 'open') return refuse('placement.offerEnded');
  if (isPast(offer, context.today)) return refuse('placement.offerExpired', { expires: offer.expires });
  return offer;
}

/** An occasional place that bridged the wait ends the day before the regular one begins. */
async function endBridges(context: ActionContext, offer: Offer): Promise<void> {
  const { tx, clock, today, actor } = context;
  for (const bridge of await placementsOf(tx, offer.family)) {
    const overlaps =
      bridge.until >= offer.from && bridge.from < offer.from && overlap(bridge.halfDays, offer.halfDays) !== noHalfDays;
    if (bridge.kind !== 'occasional' || bridge.child !== offer.child || !overlaps) continue;
    await releasePlaces(tx, bridge.location, [{ ...bridge, from: offer.from }]);
    await shortenPlacement(tx, bridge, addDays(offer.from, -1));
    await insertPlacementMoves(tx, [bridge], {
      at: clock.now(),
      on: today,
      from: 'agreed',
      event: 'shorten',
      to: 'agreed',
      by: actorKey(actor),
    });
  }
}
