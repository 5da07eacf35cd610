import type { CalendarDate } from '../../../../kernel/calendar-date.ts';
import { newId, type LocationId, type OrganiserId } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../platform/database/connect.ts';
import type { ActionContext } from '../../../../platform/operations/operation.ts';
import { openFacts } from '../../rules/moves.ts';
import { keepFacts, keepLicence, keepOpenings } from '../../steps/keep-location.ts';
import { lockGates } from '../../steps/occupancy.ts';
import { recordMove, recordMoves } from '../../steps/record-move.ts';
import { insertLicence, replaceOpenings } from '../../store/licences.ts';
import { insertLocations, insertOrganiser } from '../../store/locations.ts';
import type { OrganiserRef } from '../rules/find-organiser.ts';
import { moveLocation } from '../store/known.ts';
import { replaceMembers, type ImportSource } from '../store/sources.ts';
import type { LocationPlan, PlannedLocation } from './plan-locations.ts';

type Context = Pick<ActionContext, 'tx' | 'clock' | 'actor' | 'today'>;

/** Writes a plan without faults, in the caller's transaction. `closeFrom` is the first day without licence for what is gone. */
export async function applyLocations(
  context: Context,
  source: ImportSource,
  plan: LocationPlan,
  closeFrom: CalendarDate,
): Promise<void> {
  const { tx, today } = context;
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
  await recordMoves(
    context,
    added.map(({ location, kind, nis, facts, licence }) => ({
      location,
      event: 'registered',
      holdsFrom: licence?.then?.from ?? today,
      before: null,
      facts: {
        ...openFacts(facts),
        kind,
        nis,
        places: licence?.then?.places ?? null,
        from: licence?.then?.from ?? null,
      },
    })),
  );
  const changed = plan.changed.flatMap((each) => (each.known === null ? [] : [{ ...each, known: each.known }]));
  await lockGates(tx, [...changed.map(({ known }) => known.location), ...plan.gone.map(({ location }) => location)]);
  for (const each of changed) await writeChange(context, each, organiserOf);
  for (const { location } of plan.gone) await keepLicence(context, location, closeFrom, null);
  if (source.organiser === null)
    await replaceMembers(tx, source.source, [
      ...added.map(({ location }) => location),
      ...changed.map(({ known }) => known.location),
      ...plan.unchanged.map(({ location }) => location),
    ]);
}

type Changed = PlannedLocation & { readonly known: NonNullable<PlannedLocation['known']> };

async function writeChange(
  context: Context,
  { known, facts, nis, organiser, openings, licence }: Changed,
  organiserOf: (of: OrganiserRef) => OrganiserId,
): Promise<void> {
  const { tx, today } = context;
  const { location } = known;
  await keepFacts(context, location, known, facts);
  const owner = organiserOf(organiser);
  const moved = [...(owner === known.organiser ? [] : ['organiser']), ...(nis === known.nis ? [] : ['municipality'])];
  if (moved.length > 0) {
    await moveLocation(tx, location, { organiser: owner, nis });
    await recordMove(context, location, {
      event: 'factsChanged',
      holdsFrom: today,
      before: { organiser: known.organiser, nis: known.nis },
      facts: { organiser: owner, nis, changed: moved },
    });
  }
  await keepOpenings(context, location, known.openings, openings);
  if (licence !== null) await keepLicence(context, location, licence.endsBefore, licence.then);
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
