import { sql, type Selectable } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { fromMultirange, toMultirange, type HalfDays } from '../../../kernel/half-days.ts';
import {
  newId,
  type ChildId,
  type FamilyId,
  type LineId,
  type LocationId,
  type OfferId,
  type PoolId,
  type RequestId,
} from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { PlacementOffer } from '../../../platform/database/schema.ts';
import type { OfferState } from '../rules/offer-states.ts';

export interface Offer {
  readonly family: FamilyId;
  readonly offer: OfferId;
  readonly child: ChildId;
  readonly request: RequestId;
  readonly line: LineId;
  readonly location: LocationId;
  readonly kind: 'regular' | 'occasional';
  readonly halfDays: HalfDays;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The pool whose place it is; an open place when absent. */
  readonly pool?: PoolId | null;
  /** Last day on which the family may answer. */
  readonly expires: CalendarDate;
  readonly madeAt: string;
  readonly madeOn: CalendarDate;
  readonly message: string | null;
  readonly state: OfferState;
}

const offerOf = (row: Selectable<PlacementOffer>): Offer => ({
  family: row.family_id as FamilyId,
  offer: row.offer_id as OfferId,
  child: row.child_id as ChildId,
  request: row.request_id as RequestId,
  line: row.line_id as LineId,
  location: row.location_id as LocationId,
  kind: row.kind as Offer['kind'],
  halfDays: fromMultirange(row.half_days),
  from: row.from_date as CalendarDate,
  until: row.until_date as CalendarDate,
  pool: row.pool_id as PoolId | null,
  expires: row.expires_on as CalendarDate,
  madeAt: row.made_at,
  madeOn: row.made_on as CalendarDate,
  message: row.message,
  state: (row.outcome ?? 'open') as OfferState,
});

export async function insertOffer(tx: Transaction, offer: Offer): Promise<void> {
  await tx
    .insertInto('placement.offer')
    .values({
      family_id: offer.family,
      offer_id: offer.offer,
      child_id: offer.child,
      request_id: offer.request,
      line_id: offer.line,
      location_id: offer.location,
      kind: offer.kind,
      half_days: toMultirange(offer.halfDays),
      from_date: offer.from,
      until_date: offer.until,
      pool_id: offer.pool ?? null,
      expires_on: offer.expires,
      made_at: offer.madeAt,
      made_on: offer.madeOn,
      message: offer.message,
    })
    .execute();
}

/** Closes an offer that is open; answers whether it was. */
export async function closeOffer(
  tx: Transaction,
  offer: Offer,
  outcome: Exclude<OfferState, 'open'>,
  at: string,
): Promise<boolean> {
  const closed = await tx
    .updateTable('placement.offer')
    .set({ closed_at: at, outcome })
    .where('family_id', '=', offer.family)
    .where('offer_id', '=', offer.offer)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
}

export async function insertOfferMove(
  tx: Transaction,
  offer: Pick<Offer, 'family' | 'offer'>,
  move: { at: string; on: CalendarDate; from: string | null; event: string; to: string; by: string },
): Promise<void> {
  await tx
    .insertInto('placement.offer_move')
    .values({
      family_id: offer.family,
      offer_id: offer.offer,
      move_id: newId(),
      at: move.at,
      on_date: move.on,
      from_state: move.from,
      event: move.event,
      to_state: move.to,
      by: move.by,
    })
    .execute();
}

export async function offerById(db: Executor, family: FamilyId, offer: OfferId): Promise<Offer | null> {
  const row = await db
    .selectFrom('placement.offer')
    .selectAll()
    .where('family_id', '=', family)
    .where('offer_id', '=', offer)
    .executeTakeFirst();
  return row === undefined ? null : offerOf(row);
}

/** The location of an offer: what the right of an organiser is checked on. */
export const locationOfOffer = async (
  input: { family: FamilyId; offer: OfferId },
  db: Executor,
): Promise<LocationId | null> => (await offerById(db, input.family, input.offer))?.location ?? null;

/** All offers to a family, newest first. */
export async function offersOf(db: Executor, family: FamilyId): Promise<Offer[]> {
  const rows = await db
    .selectFrom('placement.offer')
    .selectAll()
    .where('family_id', '=', family)
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map(offerOf);
}

/** What these families were offered and did not answer yet, past its last day or not. */
export async function openOffersOf(db: Executor, families: readonly FamilyId[]): Promise<Offer[]> {
  if (families.length === 0) return [];
  const rows = await db
    .selectFrom('placement.offer')
    .selectAll()
    .where('family_id', 'in', families)
    .where('closed_at', 'is', null)
    .execute();
  return rows.map(offerOf);
}

/** Offers of a location that nobody answered yet. */
export async function openOffersAt(db: Executor, location: LocationId): Promise<Offer[]> {
  const rows = await db
    .selectFrom('placement.offer')
    .selectAll()
    .where('location_id', '=', location)
    .where('closed_at', 'is', null)
    .orderBy('expires_on')
    .execute();
  return rows.map(offerOf);
}

/** Families and locations with offers past their last day, for the sweeping job. */
export async function pastOffers(db: Executor, today: CalendarDate, limit: number): Promise<Offer[]> {
  const rows = await db
    .selectFrom('placement.offer')
    .selectAll()
    .where('closed_at', 'is', null)
    .where('expires_on', '<', today)
    .orderBy(sql`expires_on, offer_id`)
    .limit(limit)
    .execute();
  return rows.map(offerOf);
}
