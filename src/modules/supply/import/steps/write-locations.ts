import type { CalendarDate } from '../../../../kernel/calendar-date.ts';
import { newId, type LocationId, type OrganiserId } from '../../../../kernel/ids.ts';
import type { ActionContext } from '../../../../platform/operations/operation.ts';
import { openFacts } from '../../rules/moves.ts';
import { keepFacts, keepLicences, keepOpenings } from '../../steps/keep-location.ts';
import { recordMoves } from '../../steps/record-move.ts';
import { insertLocations, insertOrganisers, moveLocations } from '../../store/keep-locations.ts';
import { insertLicences, insertOpenings } from '../../store/licences.ts';
import type { OrganiserRef } from '../rules/find-organiser.ts';
import { moveGates } from '../store/known.ts';
import { addMembers, dropMembers, type ImportSource } from '../store/sources.ts';
import type { LocationPlan, PlannedLocation, PlannedPart } from './plan-locations.ts';

type Context = Pick<ActionContext, 'tx' | 'clock' | 'actor' | 'today'>;
type Changed = PlannedLocation & { readonly known: NonNullable<PlannedLocation['known']> };

const PART = 500;

/**
 * Writes a list while it is compared, some hundreds of rows to a statement, in the caller's transaction. The gates must be
 * held. Who finds a fault afterwards, or another plan than was looked at, rolls back.
 */
export function locationWriter(context: Context, source: ImportSource) {
  const { tx, today } = context;
  const made = new Map<OrganiserRef, OrganiserId>();

  async function write({ added, changed, unchanged }: PlannedPart): Promise<void> {
    await makeOrganisers([...added, ...changed]);
    const fresh = added.map((each) => ({ ...each, location: newId<LocationId>() }));
    const known = changed.flatMap((each) => (each.known === null ? [] : [{ ...each, known: each.known }]));
    if (fresh.length > 0) await register(fresh);
    if (known.length > 0) await change(known);
    if (source.organiser !== null) return;
    const here = [...known.map((each) => each.known.location), ...unchanged.map(({ location }) => location)];
    await addMembers(tx, source.source, [...fresh.map(({ location }) => location), ...here]);
  }

  /** Closes what is gone: `closeFrom` is the first day without licence. */
  async function finish({ gone, left }: LocationPlan, closeFrom: CalendarDate): Promise<void> {
    for (let start = 0; start < gone.length; start += PART) {
      const part = gone.slice(start, start + PART).map(({ location }) => ({ location, from: closeFrom, then: null }));
      await moveGates(tx, part.map(({ location }) => location)); // prettier-ignore
      await keepLicences(context, part);
    }
    if (source.organiser === null) await dropMembers(tx, source.source, left);
  }

  async function register(added: readonly (PlannedLocation & { readonly location: LocationId })[]): Promise<void> {
    await insertLocations(
      tx,
      added.map(({ location, organiser, fileNumber, kind, nis, facts }) => ({
        location,
        organiser: idOf(organiser),
        fileNumber,
        kind,
        nis,
        ...facts,
      })),
    );
    await insertLicences(
      tx,
      added.flatMap(({ location, licence }) => (licence?.then ? [{ location, ...licence.then }] : [])),
    );
    await insertOpenings(tx, added);
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
  }

  async function change(changed: readonly Changed[]): Promise<void> {
    await moveGates(tx, changed.map(({ known }) => known.location)); // prettier-ignore
    await keepFacts(
      context,
      changed.map(({ known, facts }) => ({ location: known.location, before: known, after: facts })),
    );
    await moveAway(changed);
    await keepOpenings(
      context,
      changed.map(({ known, openings }) => ({ location: known.location, before: known.openings, after: openings })),
    );
    await keepLicences(
      context,
      changed.flatMap(({ known, licence }) =>
        licence === null ? [] : [{ location: known.location, from: licence.endsBefore, then: licence.then }],
      ),
    );
  }

  /** Another organiser, another municipality. */
  async function moveAway(changed: readonly Changed[]): Promise<void> {
    const moved = changed
      .map(({ known, nis, organiser }) => ({ known, location: known.location, organiser: idOf(organiser), nis }))
      .filter(({ known, organiser, nis }) => organiser !== known.organiser || nis !== known.nis);
    await moveLocations(tx, moved.map(({ location, organiser, nis }) => ({ location, organiser, nis }))); // prettier-ignore
    await recordMoves(
      context,
      moved.map(({ known, location, organiser, nis }) => ({
        location,
        event: 'factsChanged',
        holdsFrom: today,
        before: { organiser: known.organiser, nis: known.nis },
        facts: {
          organiser,
          nis,
          changed: [
            ...(organiser === known.organiser ? [] : ['organiser']),
            ...(nis === known.nis ? [] : ['municipality']),
          ],
        },
      })),
    );
  }

  /** Makes the organisers we do not know yet. */
  async function makeOrganisers(planned: readonly PlannedLocation[]): Promise<void> {
    const fresh = [];
    for (const { organiser } of planned) {
      if ('id' in organiser || made.has(organiser)) continue;
      const id = newId<OrganiserId>();
      made.set(organiser, id);
      fresh.push({ organiser: id, name: organiser.name, kbo: organiser.kbo, email: null, phone: null });
    }
    await insertOrganisers(tx, fresh);
  }

  function idOf(organiser: OrganiserRef): OrganiserId {
    const id = 'id' in organiser ? organiser.id : made.get(organiser);
    if (id === undefined) throw new Error('an organiser was not made');
    return id;
  }

  return { write, finish };
}
