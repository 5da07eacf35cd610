import type { FamilyId, LocationId } from '../../../kernel/ids.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { refuse } from '../../../kernel/problem.ts';
import { moveLine, type LineEvent } from '../../requests/index.ts';
import { releasePlaces } from '../../supply/index.ts';
import { offerStates, type OfferEvent, type OfferState } from '../rules/offer-states.ts';
import { closeOffer, insertOfferMove, offersOf, openOffersAt, type Offer } from '../store/offers.ts';

/** An offer past its last day counts as expired before anything has written it down. */
export const isPast = (offer: Offer, today: string): boolean => offer.state === 'open' && offer.expires < today;

/**
 * Ends an open offer: outcome, history, and unless it is accepted the held places go back. The gate of its location and
 * the family must be locked. Refuses when it was ended already.
 */
export async function endOffer(context: ActionContext, offer: Offer, event: OfferEvent): Promise<void> {
  const { tx, clock, today, actor } = context;
  const next = offerStates.move(offer.state, event);
  if (!next.ok) return refuse(next.problem);
  if (!(await closeOffer(tx, offer, next.value as Exclude<OfferState, 'open'>, clock.now())))
    return refuse('placement.offerEnded');
  await insertOfferMove(tx, offer, {
    at: clock.now(),
    on: today,
    from: offer.state,
    event,
    to: next.value,
    by: actorKey(actor),
  });
  if (event !== 'accept') await releasePlaces(tx, offer.location, [offer]);
}

/** Ends an offer and moves its line along. */
export async function endOfferAndLine(
  context: ActionContext,
  offer: Offer,
  event: OfferEvent,
  lineEvent: LineEvent,
): Promise<void> {
  await endOffer(context, offer, event);
  await moveLine(context, { family: offer.family, line: offer.line }, lineEvent);
}

/** Writes down what is past at a location, so that the places it held are free again. The gate must be locked. */
export async function expirePastAt(context: ActionContext, location: LocationId): Promise<void> {
  await expire(context, await openOffersAt(context.tx, location));
}

/** The same for a family: an offer nobody answered gives way to a new one. The gates of its open offers must be locked. */
export async function expirePastOf(context: ActionContext, family: FamilyId): Promise<void> {
  await expire(context, await offersOf(context.tx, family));
}

async function expire(context: ActionContext, offers: readonly Offer[]): Promise<void> {
  for (const offer of offers)
    if (isPast(offer, context.today)) {
      await endOfferAndLine(context, offer, 'expire', 'expire');
      await context.emit('placement.tellExpired', { family: offer.family, offer: offer.offer });
    }
}
