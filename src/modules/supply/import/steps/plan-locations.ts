import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../../kernel/ids.ts';
import type { Executor } from '../../../../platform/database/connect.ts';
import { municipalityAt, municipalityTopology } from '../../../geo/index.ts';
import { checkLicence } from '../../rules/licence-limits.ts';
import type { Kind } from '../../rules/terms.ts';
import type { Opening } from '../../rules/weeks.ts';
import { allOrganisers, type ChangeableFacts } from '../../store/locations.ts';
import { columnName, type Field, type Mapping } from '../rules/fields.ts';
import { FirstFew } from '../rules/first-few.ts';
import { findOrganisers, type Organisers, type OrganiserRef } from '../rules/find-organiser.ts';
import { changesOf, isElsewhere, mergeFacts, missingFields, type Change, type Spot } from '../rules/merge-facts.ts';
import { licenceOn, planLicence, type LicenceStep } from '../rules/plan-licence.ts';
import type { ToldLocation } from '../rules/read-location.ts';
import type { Remarks } from '../rules/remark.ts';
import { knownLocations, type KnownLocation } from '../store/known.ts';
import { membersOf, type ImportSource, type Member } from '../store/sources.ts';
import { checkFacts } from './check-facts.ts';

/** A location as it will stand after the import. */
export interface PlannedLocation {
  readonly line: number;
  readonly fileNumber: string;
  readonly name: string;
  /** Null when it is new. */
  readonly known: KnownLocation | null;
  readonly kind: Kind;
  readonly nis: Spot['nis'];
  readonly facts: ChangeableFacts;
  readonly openings: readonly Opening[];
  readonly organiser: OrganiserRef;
  readonly licence: LicenceStep | null;
  readonly changes: readonly Change[];
}

/** Some rows of a list, compared with what we have. */
export interface PlannedPart {
  readonly added: readonly PlannedLocation[];
  readonly changed: readonly PlannedLocation[];
  readonly unchanged: readonly KnownLocation[];
}

/** What an import of locations would do: counted, with the first of each. Nothing is kept when there is a fault. */
export interface LocationPlan {
  readonly added: FirstFew<PlannedLocation>;
  readonly changed: FirstFew<PlannedLocation>;
  readonly unchanged: number;
  readonly gone: readonly Member[];
  /** Those that are gone from this list, also when another list holds them. */
  readonly left: readonly LocationId[];
  readonly newOrganisers: readonly string[];
  /** The same for the same plan: what is imported is what was looked at. */
  readonly digest: string;
}

interface Around {
  readonly source: ImportSource;
  readonly mapping: Mapping;
  readonly today: CalendarDate;
  readonly faults: Remarks;
  readonly notices: Remarks;
}

/** Compares what a list tells with what we have, some rows at a time: of a long list only the sums and the first are kept. */
export async function locationPlanner(db: Executor, around: Around) {
  const { source, mapping, notices } = around;
  const organisers = findOrganisers(await allOrganisers(db));
  const [added, changed] = [new FirstFew<PlannedLocation>(), new FirstFew<PlannedLocation>()];
  const present = new Set<string>();
  const hash = createHash('sha256');
  let unchanged = 0;

  async function plan(told: readonly ToldLocation[]): Promise<PlannedPart> {
    const known = await knownLocations(db, told.map(({ fileNumber }) => fileNumber), around.today); // prettier-ignore
    const part = { added: [] as PlannedLocation[], changed: [] as PlannedLocation[], unchanged: [] as KnownLocation[] };
    for (const row of told) {
      present.add(row.fileNumber);
      const planned = planOne(row, known.get(row.fileNumber), organisers, around);
      if (planned === null) continue;
      if (planned.known !== null && planned.changes.length === 0) {
        part.unchanged.push(planned.known);
        continue;
      }
      const isNew = planned.known === null;
      (isNew ? part.added : part.changed).push(planned);
      (isNew ? added : changed).add(planned);
      hash.update(
        JSON.stringify([planned.fileNumber, planned.facts, planned.licence, planned.changes, planned.openings]),
      );
      if (isNew && planned.licence === null) notices.add(row.line, columnName(mapping, 'places'), 'noLicence', {});
    }
    unchanged += part.unchanged.length;
    return part;
  }

  async function finish(): Promise<LocationPlan> {
    const [gone, left]: [Member[], LocationId[]] = [[], []];
    if (source.organiser === null)
      for await (const members of membersOf(db, source.source))
        for (const { elsewhere, ...member } of members) {
          if (present.has(member.fileNumber)) continue;
          left.push(member.location);
          if (!elsewhere) gone.push(member);
        }
    hash.update(JSON.stringify(gone.map(({ fileNumber }) => fileNumber)));
    return { added, changed, unchanged, gone, left, newOrganisers: organisers.fresh(), digest: hash.digest('hex') };
  }

  return { plan, finish };
}

function planOne(
  row: ToldLocation,
  known: KnownLocation | undefined,
  organisers: Organisers,
  { source, mapping, today, faults, notices }: Around,
): PlannedLocation | null {
  const before = faults.count;
  const fault = (field: Field, say: string, values: Record<string, string | number> = {}) =>
    void faults.add(row.line, columnName(mapping, field), say, values);
  // An organiser's list changes its own locations; who comes in, and under which licence, the agency decides.
  const own = source.organiser;
  if (own !== null && known?.organiser !== own) {
    fault('fileNumber', 'notYours', { given: row.fileNumber });
    return null;
  }
  if (known === undefined) for (const field of missingFields(row)) fault(field, `missing.${field}`);
  if (known !== undefined && row.kind !== undefined && row.kind !== known.kind) fault('kind', 'kindChanged');
  const organiser = organiserOf();
  const spot = spotOf();
  if (spot === null || organiser === null || faults.count > before) return null;

  const kind = row.kind ?? known?.kind ?? 'group';
  const wanted = mergeFacts(row, known, spot);
  const openings = row.openings ?? known?.openings ?? [];
  const checked = checkFacts(wanted, openings);
  if ('issues' in checked)
    for (const { field, rule, limit } of checked.issues)
      fault(fieldOf(field), rule === 'pattern' ? `notRead.${fieldOf(field)}` : `error.${rule}`, { limit: limit ?? 0, given: givenFor(wanted, field) }); // prettier-ignore
  else if (!checked.ok)
    fault(fieldOfProblem(checked.problem.type), `problem.${checked.problem.type}`, checked.problem.values);
  const licence = licenceOf(kind);
  if (faults.count > before) return null;

  const changes = known === undefined ? [] : changesOf(known, { facts: wanted, nis: spot.nis, openings });
  if (known !== undefined && (!('id' in organiser) || organiser.id !== known.organiser))
    changes.push({ field: 'organiser', from: organisers.nameOf(known.organiser), to: organiser.name });
  if (known !== undefined && licence !== null) changes.push(...licenceChanges(known, licence, today));
  return { line: row.line, fileNumber: row.fileNumber, name: wanted.name, known: known ?? null, kind, nis: spot.nis, facts: wanted, openings, organiser, licence, changes }; // prettier-ignore

  function organiserOf(): OrganiserRef | null {
    if (row.organiser === undefined && row.kbo === undefined) {
      if (known !== undefined) return { id: known.organiser, name: organisers.nameOf(known.organiser) };
      fault('organiser', 'missing.organiser');
      return null;
    }
    const found = organisers.find(row.organiser, row.kbo);
    if (typeof found !== 'string') {
      if (own === null || ('id' in found && found.id === own)) return found;
      fault('organiser', 'notYours', { given: row.fileNumber });
      return null;
    }
    fault(row.organiser === undefined ? 'kbo' : 'organiser', found, { given: row.organiser ?? row.kbo ?? '' });
    return null;
  }

  function spotOf(): Spot | null {
    const told = row.lat !== undefined && row.lon !== undefined ? { lat: row.lat, lon: row.lon } : null;
    const kept = known !== undefined && !isElsewhere(row, known) ? { lat: known.lat, lon: known.lon } : null;
    const nis =
      row.town?.town.nis ?? known?.nis ?? (told === null ? null : municipalityAt(municipalityTopology(), told));
    if (nis === null) {
      fault('municipality', 'noTown');
      return null;
    }
    const point = told ?? kept;
    if (point !== null) return { nis, ...point };
    if (source.centroid && row.town !== undefined) {
      const { lat, lon, name } = row.town.town;
      if (known?.lat !== lat || known.lon !== lon) notices.add(row.line, null, 'centroid', { town: name });
      return { nis, lat, lon };
    }
    fault('lat', 'noPoint');
    return null;
  }

  function licenceOf(of: Kind): LicenceStep | null {
    const step = planLicence(known?.licences ?? [], row, today);
    if (step === null) return null;
    if (own !== null) {
      notices.add(row.line, columnName(mapping, 'places'), 'licenceByAgency', {});
      return null;
    }
    if (step.then === null) return step;
    if (step.then.places < 1 || step.then.places > 500) fault('places', 'placesBounds');
    else {
      const licensed = checkLicence(of, step.then.places, step.then.from);
      if (!licensed.ok) fault('places', `problem.${licensed.problem.type}`, licensed.problem.values);
    }
    return step;
  }
}

/** A licence that changes is told as its places and its end. */
function licenceChanges(known: KnownLocation, { endsBefore, then }: LicenceStep, today: CalendarDate): Change[] {
  const now = licenceOn(known.licences, today);
  if (then === null) return [{ field: 'closes', from: null, to: endsBefore }];
  const changes: Change[] = [];
  if (now?.places !== then.places) changes.push({ field: 'places', from: now?.places ?? null, to: then.places });
  if ((now?.until ?? null) !== then.until) changes.push({ field: 'until', from: now?.until ?? null, to: then.until });
  return changes;
}

const givenFor = (facts: ChangeableFacts, field: string): string =>
  String((facts as unknown as Record<string, string | number | null>)[field] ?? '').slice(0, 60);

const fieldOf = (field: string): Field =>
  field === 'dayPriceCents' ? 'dayPrice' : /^\d/.test(field) ? 'hours' : (field as Field);

const problemFields: Readonly<Record<string, Field>> = {
  'supply.incomeTariffNeedsSubsidy': 'price',
  'supply.incomeTariffHasNoDayPrice': 'dayPrice',
  'supply.weekdayTwice': 'hours',
  'supply.closesBeforeOpening': 'hours',
};
const fieldOfProblem = (type: string): Field => problemFields[type] ?? 'name';
