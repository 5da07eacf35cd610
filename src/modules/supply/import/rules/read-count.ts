import type { MunicipalityNis } from '../../../../kernel/ids.ts';
import type { Kind, Price } from '../../rules/terms.ts';
import { columnName, type Field, type Mapping, type Take } from './fields.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readCount, readKind, readPrice } from './read-cell.ts';
import type { Remarks } from './remark.ts';

/** One published figure. Null is unknown, never zero. */
export interface OfficialCount {
  readonly nis: MunicipalityNis;
  readonly year: number;
  /** 'Q1', or '' for the whole year. */
  readonly part: string;
  readonly kind: Kind;
  readonly price: Price;
  readonly places: number | null;
  readonly incomePlaces: number | null;
  readonly freePlaces: number | null;
  readonly locations: number | null;
}

export const countKey = ({ nis, year, part, kind, price }: OfficialCount): string =>
  [nis, year, part, kind, price].join(' ');

interface Around {
  readonly take: Take;
  readonly mapping: Mapping;
  readonly towns: Gazetteer;
  readonly faults: Remarks;
  readonly notices: Remarks;
}

/** How publications write that a figure is not known or not published. */
const unknownMarks = new Set(['', '/', '-', '.', '..', '*', 'x', 'nvt', 'n.v.t.', 'onbekend', 'nb']);

/** Reads one row of the agency's table; null when something in it is wrong. Totals of a region or province are left out. */
export function readOfficialCount(
  line: number,
  cells: readonly string[],
  around: Around,
): OfficialCount | 'total' | null {
  const { take, mapping, towns, faults, notices } = around;
  const before = faults.count;
  const text = (field: Field) => take(cells, field);
  const fault = (field: Field, say: string) =>
    void faults.add(line, columnName(mapping, field), say, { given: text(field).slice(0, 60) });
  const figure = (field: Field): number | null => {
    if (unknownMarks.has(text(field).toLowerCase())) return null;
    const count = readCount(text(field));
    if (count === undefined) fault(field, 'notRead.count');
    return count ?? null;
  };
  const [nis, name] = [text('nis'), text('municipality')];
  if (nis === '' && (name === '' || /^totaal/i.test(name))) return 'total';
  const town = nis === '' ? towns.byName(name) : towns.byNis(nis);
  const field = nis === '' ? 'municipality' : 'nis';
  if (town === undefined) fault(field, nis === '' ? 'unknownTown' : 'unknownNis');
  else if (town.was !== null)
    notices.add(line, columnName(mapping, field), 'mergedTown', { was: town.was, town: town.town.name, nis: town.town.nis }); // prettier-ignore
  const year = /^(20\d{2})(?:[\s-]*(\S.{0,20}))?$/.exec(text('year'));
  if (year === null) fault('year', 'notRead.year');
  const kind = readKind(text('kind'));
  if (kind === undefined) fault('kind', 'notRead.kind');
  const price = readPrice(text('price'));
  if (price === undefined) fault('price', 'notRead.price');
  const figures = {
    places: figure('places'),
    incomePlaces: figure('incomePlaces'),
    freePlaces: figure('freePlaces'),
    locations: figure('locations'),
  };
  if (faults.count > before || town === undefined || year === null || kind === undefined || price === undefined)
    return null;
  return { nis: town.town.nis, year: Number(year[1]), part: year[2] ?? '', kind, price, ...figures };
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** Municipalities that merged are counted together; with one unknown the sum is unknown. */
export const addCounts = (a: OfficialCount, b: OfficialCount): OfficialCount => ({
  ...a,
  places: plus(a.places, b.places),
  incomePlaces: plus(a.incomePlaces, b.incomePlaces),
  freePlaces: plus(a.freePlaces, b.freePlaces),
  locations: plus(a.locations, b.locations),
});
