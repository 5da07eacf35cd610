import type { CalendarDate } from '../../../../kernel/calendar-date.ts';
import type { Kind, Price, Tier } from '../../rules/terms.ts';
import type { Opening } from '../../rules/weeks.ts';
import { columnName, type Field, type Mapping, type Take } from './fields.ts';
import type { FoundTown, Gazetteer } from './gazetteer.ts';
import { readAddress, readCount, readDay, readDegrees, readEuro, readHours, readKbo, readKind, readPrice, readTier } from './read-cell.ts'; // prettier-ignore
import { looksMisread } from './looks-misread.ts';
import type { Remarks } from './remark.ts';

/** What one row says of a location. Undefined: the list does not tell, so what we know stays. */
export interface ToldLocation {
  readonly line: number;
  readonly fileNumber: string;
  readonly name?: string;
  readonly organiser?: string;
  readonly kbo?: string;
  readonly kind?: Kind;
  readonly tier?: Tier;
  readonly price?: Price;
  readonly dayPriceCents?: number;
  readonly street?: string;
  readonly houseNumber?: string;
  readonly postcode?: string;
  readonly town?: FoundTown;
  readonly lat?: number;
  readonly lon?: number;
  readonly places?: number;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly openings?: readonly Opening[];
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

interface Around {
  readonly take: Take;
  readonly mapping: Mapping;
  readonly towns: Gazetteer;
  readonly faults: Remarks;
  readonly notices: Remarks;
}

/** Reads one row. Null when something in it is wrong: each fault is told at its column. */
export function readLocation(line: number, cells: readonly string[], around: Around): ToldLocation | null {
  const { take, mapping, towns, faults, notices } = around;
  const before = faults.count;
  const fault = (field: Field, say: string, values: Record<string, string | number> = {}) =>
    faults.add(line, columnName(mapping, field), say, values);
  const text = (field: Field): string | undefined => take(cells, field) || undefined;
  /** What people wrote: there a wrong encoding shows. */
  const words = (field: Field): string | undefined => {
    const given = text(field);
    if (given !== undefined && looksMisread(given)) fault(field, 'oddSigns', { given: given.slice(0, 60) });
    return given;
  };
  /** The cell as its reader understands it. */
  const typed = <T>(field: Field, reader: (text: string) => T | undefined): T | undefined => {
    const given = text(field);
    if (given === undefined) return undefined;
    const value = reader(given);
    if (value === undefined) fault(field, `notRead.${field}`, { given: given.slice(0, 60) });
    return value;
  };

  const fileNumber = text('fileNumber') ?? '';
  if (fileNumber === '') fault('fileNumber', 'noFileNumber');
  const whole = typed('address', readAddress);
  const street = words('street') ?? whole?.street;
  const houseNumber = text('houseNumber') ?? whole?.houseNumber;
  const postcode = text('postcode') ?? whole?.postcode ?? undefined;
  const town = townOf();
  const [lat, lon] = [typed('lat', readDegrees), typed('lon', readDegrees)];
  if ((lat === undefined) !== (lon === undefined)) fault(lat === undefined ? 'lat' : 'lon', 'halfPoint');
  if (lat !== undefined && lon !== undefined) checkPoint(lat, lon);
  const [from, until] = [typed('from', readDay), typed('until', readDay)];
  if (from !== undefined && until !== undefined && until < from) fault('until', 'untilBeforeFrom');
  const told: ToldLocation = {
    line,
    fileNumber,
    name: words('name'),
    organiser: words('organiser'),
    kbo: typed('kbo', readKbo),
    kind: typed('kind', readKind),
    tier: typed('tier', readTier),
    price: typed('price', readPrice),
    dayPriceCents: typed('dayPrice', readEuro),
    street,
    houseNumber,
    postcode,
    town,
    lat,
    lon,
    places: typed('places', readCount),
    from,
    until,
    openings: typed('hours', readHours),
    email: text('email'),
    phone: text('phone'),
    website: typed('website', readWebsite),
  };
  return faults.count === before ? told : null;

  function townOf(): FoundTown | undefined {
    const nis = text('nis');
    if (nis !== undefined) return found('nis', nis, towns.byNis(nis));
    const name = text('municipality') ?? whole?.municipality ?? undefined;
    if (name === undefined) return postcode === undefined ? undefined : towns.byPostcode(postcode);
    const field = text('municipality') === undefined ? 'address' : 'municipality';
    const named = towns.byName(name);
    // People write the village; the postcode knows better, and that is said.
    const near = named === undefined && postcode !== undefined ? towns.byPostcode(postcode) : undefined;
    if (near !== undefined)
      notices.add(line, columnName(mapping, field), 'townByPostcode', { given: name.slice(0, 60), postcode: postcode ?? '', town: near.town.name }); // prettier-ignore
    return found(field, name, named ?? near);
  }

  function found(field: Field, given: string, answer: FoundTown | undefined): FoundTown | undefined {
    if (answer === undefined) fault(field, field === 'nis' ? 'unknownNis' : 'unknownTown', { given: given.slice(0, 60) });
    else if (answer.was !== null)
      notices.add(line, columnName(mapping, field), 'mergedTown', { was: answer.was, town: answer.town.name, nis: answer.town.nis }); // prettier-ignore
    return answer;
  }

  function checkPoint(north: number, east: number): void {
    if (isNear(north, east)) return;
    fault('lat', isNear(east, north) ? 'pointSwapped' : 'pointFar', { lat: String(north), lon: String(east) });
  }
}

const isNear = (lat: number, lon: number): boolean => lat >= 49 && lat <= 52 && lon >= 2 && lon <= 7;

const readWebsite = (text: string): string | undefined =>
  /^https?:\/\/[^\s"<>]{3,200}$/.test(text)
    ? text
    : /^www\.[^\s"<>]{3,200}$/.test(text)
      ? `https://${text}`
      : undefined;
