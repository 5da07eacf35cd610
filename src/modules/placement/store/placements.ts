import type { Selectable } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { fromMultirange, toMultirange, type HalfDays } from '../../../kernel/half-days.ts';
import {
  newId,
  type ChildId,
  type FamilyId,
  type LocationId,
  type OfferId,
  type PlacementId,
  type PoolId,
} from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { PlacementPlacement } from '../../../platform/database/schema.ts';

export interface Placement {
  readonly family: FamilyId;
  readonly placement: PlacementId;
  readonly child: ChildId;
  readonly location: LocationId;
  readonly offer: OfferId | null;
  readonly kind: 'regular' | 'occasional';
  readonly halfDays: HalfDays;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The pool whose place it is; an open place when absent. */
  readonly pool?: PoolId | null;
  readonly madeAt: string;
}

const placementOf = (row: Selectable<PlacementPlacement>): Placement => ({
  family: row.family_id as FamilyId,
  placement: row.placement_id as PlacementId,
  child: row.child_id as ChildId,
  location: row.location_id as LocationId,
  offer: row.offer_id as OfferId | null,
  kind: row.kind as Placement['kind'],
  halfDays: fromMultirange(row.half_days),
  from: row.from_date as CalendarDate,
  until: row.until_date as CalendarDate,
  pool: row.pool_id as PoolId | null,
  madeAt: row.made_at,
});

export async function insertPlacements(tx: Transaction, placements: readonly Placement[]): Promise<void> {
  if (placements.length === 0) return;
  await tx
    .insertInto('placement.placement')
    .values(
      placements.map((placement) => ({
        family_id: placement.family,
        placement_id: placement.placement,
        child_id: placement.child,
        location_id: placement.location,
        offer_id: placement.offer,
        kind: placement.kind,
        half_days: toMultirange(placement.halfDays),
        from_date: placement.from,
        until_date: placement.until,
        pool_id: placement.pool ?? null,
        made_at: placement.madeAt,
      })),
    )
    .execute();
}

export async function insertPlacementMoves(
  tx: Transaction,
  placements: readonly Pick<Placement, 'family' | 'placement'>[],
  move: { at: string; on: CalendarDate; from: string | null; event: string; to: string; by: string },
): Promise<void> {
  if (placements.length === 0) return;
  await tx
    .insertInto('placement.placement_move')
    .values(
      placements.map((placement) => ({
        family_id: placement.family,
        placement_id: placement.placement,
        move_id: newId(),
        at: move.at,
        on_date: move.on,
        from_state: move.from,
        event: move.event,
        to_state: move.to,
        by: move.by,
      })),
    )
    .execute();
}

/** Brings the last day forward. */
export async function shortenPlacement(tx: Transaction, placement: Placement, until: CalendarDate): Promise<void> {
  await tx
    .updateTable('placement.placement')
    .set({ until_date: until })
    .where('family_id', '=', placement.family)
    .where('placement_id', '=', placement.placement)
    .execute();
}

export async function placementById(db: Executor, family: FamilyId, placement: PlacementId): Promise<Placement | null> {
  const row = await db
    .selectFrom('placement.placement')
    .selectAll()
    .where('family_id', '=', family)
    .where('placement_id', '=', placement)
    .executeTakeFirst();
  return row === undefined ? null : placementOf(row);
}

/** The location of a placement: what the right of an organiser is checked on. */
export const locationOfPlacement = async (
  input: { family: FamilyId; placement: PlacementId },
  db: Executor,
): Promise<LocationId | null> => (await placementById(db, input.family, input.placement))?.location ?? null;

export async function placementsOf(db: Executor, family: FamilyId): Promise<Placement[]> {
  const rows = await db
    .selectFrom('placement.placement')
    .selectAll()
    .where('family_id', '=', family)
    .orderBy('from_date')
    .execute();
  return rows.map(placementOf);
}

/** Children who are or will be at a location on or after a day. */
export async function placementsAt(db: Executor, location: LocationId, from: CalendarDate): Promise<Placement[]> {
  const rows = await db
    .selectFrom('placement.placement')
    .selectAll()
    .where('location_id', '=', location)
    .where('until_date', '>=', from)
    .orderBy('from_date')
    .execute();
  return rows.map(placementOf);
}
