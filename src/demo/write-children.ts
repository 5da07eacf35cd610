import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { LocationId } from '../kernel/ids.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import { takeOver } from '../modules/placement/index.ts';
import type { PlannedChild } from './plan-children.ts';
import type { PlannedGuest } from './plan-pools.ts';
import { actOn, inParallel } from './writer.ts';

/** A child in an open place, or in a pool that its plan names. */
export type WrittenChild = PlannedChild & Partial<Pick<PlannedGuest, 'care'>>;

/** The children who are at a location, or have a place agreed, without having asked through Kribbe. */
export async function writeChildren(
  around: Surroundings,
  planned: ReadonlyMap<LocationId, readonly WrittenChild[]>,
  day: CalendarDate,
): Promise<void> {
  const some = [...planned].filter(([, children]) => children.length > 0);
  await inParallel(some, async ([location, children], number) => {
    await actOn(around, day, number * 120, takeOver, {
      location,
      children: children.map(({ family, nis, birthDate, plan: { pool, ...plan }, care }) => ({
        ...family.child,
        birthDate,
        nis,
        ...plan,
        ...(care === undefined ? {} : { kind: care }),
        ...(pool == null ? {} : { pool }),
        guardianFirstName: family.guardians[0]?.firstName ?? '',
        guardianLastName: family.guardians[0]?.lastName ?? '',
        ...contactOf(family.guardians[0]),
      })),
    });
  });
}

const contactOf = (guardian?: { email: string; phone?: string }) =>
  guardian === undefined
    ? {}
    : { email: guardian.email, ...(guardian.phone === undefined ? {} : { phone: guardian.phone }) };
