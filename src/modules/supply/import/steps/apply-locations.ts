import { addDays, type CalendarDate } from '../../../../kernel/calendar-date.ts';
import { newId, type LocationId, type OrganiserId } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../platform/database/connect.ts';
import { lockGates, relicense } from '../../steps/occupancy.ts';
import { endLicenceBefore, insertLicence, replaceOpenings } from '../../store/licences.ts';
import { insertLocations, insertOrganiser, updateLocation } from '../../store/locations.ts';
import type { OrganiserRef } from '../rules/find-organiser.ts';
import { sayHours } from '../rules/merge-facts.ts';
import type { LicenceStep } from '../rules/plan-licence.ts';
import { moveLocation } from '../store/known.ts';
import { replaceMembers, type ImportSource } from '../store/sources.ts';
import type { LocationPlan, PlannedLocation } from './plan-locations.ts';

/** Writes a plan without faults, in the caller's transaction. `closeFrom` is the first day without licence for what is gone. */
export async function applyLocations(
  tx: Transaction,
  source: ImportSource,
  plan: LocationPlan,
  today: CalendarDate,
  closeFrom: CalendarDate,
): Promise<void> {
  const organiserOf = await writeOrganisers(tx, [...plan.added, ...plan.changed]);
  const added = plan.added.map((each) => ({ ...each, location: newId<LocationId>() }));
  await insertLocations(
    tx,
    added.map(({ location, organiser, fileNumber, kind, nis, facts }) => ({
      location,
      organiser: organiserOf(organiser),
      fileNumber,
      kind,
      nis,
      ...facts,
    })),
  );
  for (const { location, licence, openings } of added) {
    if (licence?.then) await insertLicence(tx, location, licence.then);
    if (openings.length > 0) await replaceOpenings(tx, location, openings);
  }
  const changed = plan.changed.flatMap((each) => (each.known === null ? [] : [{ ...each, known: each.known }]));
  await lockGates(tx, [...changed.map(({ known }) => known.location), ...plan.gone.map(({ location }) => location)]);
  for (const each of changed) await writeChange(tx, each, organiserOf, today);
  for (const { location } of plan.gone) await writeLicence(tx, location, { endsBefore: closeFrom, then: null });
  if (source.organiser === null)
    await replaceMembers(tx, source.source, [
      ...added.map(({ location }) => location),
      ...changed.map(({ known }) => known.location),
      ...plan.unchanged.map(({ location }) => location),
    ]);
}

type Changed = PlannedLocation & { readonly known: NonNullable<PlannedLocation['known']> };

async function writeChange(
  tx: Transaction,
  { known, facts, nis, organiser, openings, licence }: Changed,
  organiserOf: (of: OrganiserRef) => OrganiserId,
  today: CalendarDate,
): Promise<void> {
  const { location } = known;
  await updateLocation(tx, location, facts);
  const owner = organiserOf(organiser);
  if (owner !== known.organiser || nis !== known.nis) await moveLocation(tx, location, { organiser: owner, nis });
  const otherHours = sayHours(openings) !== sayHours(known.openings);
  if (otherHours) await replaceOpenings(tx, location, openings);
  if (licence !== null) await writeLicence(tx, location, licence);
  if (otherHours) await relicense(tx, location, today);
}

async function writeLicence(tx: Transaction, location: LocationId, { endsBefore, then }: LicenceStep): Promise<void> {
  await endLicenceBefore(tx, location, endsBefore, addDays(endsBefore, -1));
  if (then !== null) await insertLicence(tx, location, then);
  await relicense(tx, location, endsBefore);
}

/** Makes the organisers we do not know yet; answers who each location is of. */
async function writeOrganisers(
  tx: Transaction,
  planned: readonly PlannedLocation[],
): Promise<(of: OrganiserRef) => OrganiserId> {
  const made = new Map<OrganiserRef, OrganiserId>();
  for (const { organiser } of planned) {
    if ('id' in organiser || made.has(organiser)) continue;
    const id = newId<OrganiserId>();
    await insertOrganiser(tx, { organiser: id, name: organiser.name, kbo: organiser.kbo, email: null, phone: null });
    made.set(organiser, id);
  }
  return (of) => {
    const id = 'id' in of ? of.id : made.get(of);
    if (id === undefined) throw new Error(`organiser ${of.name} was not made`);
    return id;
  };
}
