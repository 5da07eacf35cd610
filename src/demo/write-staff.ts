import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { LocationId } from '../kernel/ids.ts';
import type { InputOf } from '../platform/operations/operation.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import { registerStaff } from '../modules/accounts/index.ts';
import type { GuidePerson } from '../screens/demo-guide/index.ts';
import type { Ground } from './plan-locations.ts';
import type { PlannedOrganiser } from './plan-organisers.ts';
import { demoStaff, type Workplace } from './staff.ts';
import { plainLetters } from './words.ts';
import type { WrittenDesk } from './write-desks.ts';
import type { WrittenSupply } from './write-locations.ts';
import { actOn } from './writer.ts';

type Organisation = InputOf<typeof registerStaff>['organisation'];

/** The people of the practice sign-in, each in their organisation. Codes are marked: none is a real number. */
export async function writeStaff(
  around: Surroundings,
  written: WrittenSupply & { desks: readonly WrittenDesk[]; grounds: readonly Ground[] },
  day: CalendarDate,
): Promise<GuidePerson[]> {
  const places = workplaces(written);
  const people: GuidePerson[] = [];
  for (const [number, { name, role, at }] of demoStaff.entries()) {
    const place = places[at];
    if (place === null) continue;
    const locations = role === 'locationStaff' ? { locations: place.locations.slice(0, 1) } : {};
    const email = `${plainLetters(name)}@voorbeeld.invalid`;
    await actOn(around, day, 36_000 + number, registerStaff, { organisation: place.organisation, name, email, role, ...locations });
    people.push({ name, role, organisation: place.organisation.name });
  } // prettier-ignore
  return people;
}

interface Place {
  readonly organisation: Organisation;
  readonly locations: LocationId[];
}

function workplaces(written: WrittenSupply & { desks: readonly WrittenDesk[]; grounds: readonly Ground[] }) {
  const { desks, organisers, locations, grounds } = written;
  const desk = (number: number, code: string): Place | null => {
    const known = desks[number];
    return known === undefined ? null : { organisation: { kind: 'desk', code, name: known.name, desk: known.desk }, locations: [] }; // prettier-ignore
  };
  const organiser = (planned: PlannedOrganiser | undefined, code: string): Place | null => {
    const id = planned === undefined ? undefined : organisers.get(planned);
    if (planned === undefined || id === undefined) return null;
    const ids = planned.locations.flatMap((location) => locations.get(location) ?? []);
    return { organisation: { kind: 'organiser', code, name: planned.name, organiser: id }, locations: ids };
  };
  const all = [...organisers.keys()];
  const [flagship, ...others] = all.sort((a, b) => firstIndex(a) - firstIndex(b));
  const next =
    others.find(({ locations: [head] }) => head?.kind === 'group' && head.nis === (grounds[1] ?? grounds[0])?.nis) ??
    others[0];
  return {
    homeDesk: desk(0, 'OEFEN-LOKET-1'),
    neighboursDesk: desk(1, 'OEFEN-LOKET-2'),
    flagship: organiser(flagship, 'OEFEN-ORG-1'),
    nextOrganiser: organiser(next, 'OEFEN-ORG-2'),
    agency: { organisation: { kind: 'agency', code: 'OEFEN-AGENTSCHAP', name: 'Agentschap (oefening)' }, locations: [] },
    platform: { organisation: { kind: 'platform', code: 'OEFEN-KRIBBE', name: 'Beheer van Kribbe (oefening)' }, locations: [] },
  } satisfies Record<Workplace, Place | null>; // prettier-ignore
}

const firstIndex = ({ locations }: PlannedOrganiser): number => Math.min(...locations.map(({ index }) => index));
