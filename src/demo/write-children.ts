import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { LocationId } from '../kernel/ids.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import { takeOver } from '../modules/placement/index.ts';
import type { PlannedChild } from './plan-children.ts';
import { actOn, inParallel } from './writer.ts';

/** The children who are at a location, or have a place agreed, without having asked through Kribbe. */
export async function writeChildren(
  around: Surroundings,
  planned: ReadonlyMap<LocationId, readonly PlannedChild[]>,
  day: CalendarDate,
): Promise<void> {
  const some = [...planned].filter(([, children]) => children.length > 0);
  await inParallel(some, async ([location, children], number) => {
    await actOn(around, day, number * 120, takeOver, {
      location,
      children: children.map(({ family, nis, birthDate, plan }) => ({
        ...family.child,
        birthDate,
        nis,
        ...plan,
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
