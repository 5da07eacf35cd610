import type { LocationId } from '../../../kernel/ids.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { familyById, type Child, type Guardian } from '../../requests/index.ts';
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
    for (const placement of await placementsAt(db, location, today)) {
      const family = await familyById(db, placement.family);
      const child = family?.children.find((candidate) => candidate.child === placement.child);
      if (family !== null && child !== undefined) children.push({ placement, child, guardians: family.guardians });
    }
    return children;
  },
  audit: ({ location }) => ({ location }),
});
