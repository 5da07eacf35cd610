import type { FamilyId, LocationId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import { lockFamily } from '../../requests/index.ts';
import { lockGates } from '../../supply/index.ts';
import { offersOf } from '../store/offers.ts';

/**
 * The order in which every action locks: the family, then the gates in order of id. The gates are those named and those
 * of the family's open offers, because any act of a family may end one of them.
 */
export async function lockFamilyAndGates(
  tx: Transaction,
  family: FamilyId,
  named: readonly (LocationId | null)[],
): Promise<void> {
  await lockFamily(tx, family);
  const held = (await offersOf(tx, family)).filter((offer) => offer.state === 'open').map((offer) => offer.location);
  await lockGates(tx, [...named.filter((location) => location !== null), ...held]);
}
