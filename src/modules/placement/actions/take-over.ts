import { Type, type Static } from 'typebox';
import {
  newId,
  type ChildId,
  type FamilyId,
  type LocationId,
  type MunicipalityNis,
  type PlacementId,
  type PoolId,
} from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { insertFamilies, type Family } from '../../requests/index.ts';
import { lockGates, poolsOf, takePlaces } from '../../supply/index.ts';
import { countedFrom } from '../rules/counted-from.ts';
import { insertPlacementMoves, insertPlacements, type Placement } from '../store/placements.ts';

const child = schema.object({
  firstName: schema.line(80),
  lastName: schema.line(80),
  birthDate: schema.date(),
  guardianFirstName: schema.line(80),
  guardianLastName: schema.line(80),
  email: Type.Optional(schema.email()),
  phone: Type.Optional(schema.phone()),
  nis: Type.Unsafe<MunicipalityNis>(Type.String({ pattern: '^[0-9]{5}$' })),
  halfDays: schema.halfDays(),
  from: schema.date(),
  until: schema.date(),
  /** Regular when absent. */
  kind: Type.Optional(schema.oneOf(['regular', 'occasional'])),
  /** The pool whose place the child has; an open place when absent. */
  pool: Type.Optional(schema.id<PoolId>()),
});

/**
 * The children who are at a location when it starts with Kribbe: all or nothing, in one transaction. What does not fit
 * under the licence is refused by the database.
 */
export const takeOver = action('placement.takeOver', {
  input: schema.object({
    location: schema.id<LocationId>(),
    children: Type.Array(child, { minItems: 1, maxItems: 500 }),
  }),
  open: [staffOf('location', ['organiser'], by('location'))],
  lock: (tx, { location }) => lockGates(tx, [location]),
  async run({ tx, clock, today, actor }, { location, children }) {
    const families: Family[] = [];
    const placements: Placement[] = [];
    const pools = new Set((await poolsOf(tx, location)).map(({ pool }) => pool));
    for (const known of children) {
      if (known.until < today || known.until < known.from) return refuse('placement.endBeforeStart');
      if (known.pool !== undefined && !pools.has(known.pool)) return refuse('placement.unknownPool');
      const [family, id] = [newId<FamilyId>(), newId<ChildId>()];
      families.push(familyOf(known, family, id));
      const { halfDays, from, until } = known;
      placements.push({
        family,
        placement: newId<PlacementId>(),
        child: id,
        location,
        offer: null,
        kind: known.kind ?? 'regular',
        halfDays,
        from,
        until,
        pool: known.pool ?? null,
        madeAt: clock.now(),
      });
    }
    await insertFamilies(tx, families, clock.now());
    await insertPlacements(tx, placements);
    await insertPlacementMoves(tx, placements, {
      at: clock.now(),
      on: today,
      from: null,
      event: 'takeOver',
      to: 'agreed',
      by: actorKey(actor),
    });
    await takePlaces(
      tx,
      location,
      placements.map((placement) => ({ ...placement, from: countedFrom(placement) })),
    );
    return { location, taken: placements.length };
  },
  audit: ({ location }, { taken }) => ({ location, taken }),
});

/** A family of which only the location knows: one guardian, one child, no request. */
const familyOf = (known: Static<typeof child>, family: FamilyId, id: ChildId): Family => ({
  family,
  street: null,
  postcode: null,
  nis: known.nis,
  language: null,
  guardians: [
    {
      guardian: newId(),
      firstName: known.guardianFirstName,
      lastName: known.guardianLastName,
      email: known.email ?? null,
      phone: known.phone ?? null,
    },
  ],
  children: [
    { child: id, firstName: known.firstName, lastName: known.lastName, birthDate: known.birthDate, dueDate: null },
  ],
});
