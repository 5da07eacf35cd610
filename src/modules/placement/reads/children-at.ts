import type { LocationId } from '../../../kernel/ids.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { familiesByIds, type Child, type Guardian } from '../../requests/index.ts';
import { placementsAt, type Placement } from '../store/placements.ts';

export interface PlacedChild {
  readonly placement: Placement;
  readonly child: Child;
  readonly guardians: readonly Guardian[];
}

/** The children who are or will be cared for at a location, first who comes first. */
export const childrenAt = read('placement.childrenAt', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [staffOf('location', ['organiser', 'locationStaff'], by('location'))],
  async run({ db, today }, { location }): Promise<PlacedChild[]> {
    const children: PlacedChild[] = [];
    const placements = await placementsAt(db, location, today);
    const families = await familiesByIds(db, [...new Set(placements.map(({ family }) => family))]);
    for (const placement of placements) {
      const family = families.get(placement.family);
      const child = family?.children.find((candidate) => candidate.child === placement.child);
      if (family !== undefined && child !== undefined) children.push({ placement, child, guardians: family.guardians });
    }
    return children;
  },
  audit: ({ location }) => ({ location }),
});
