import { decodeText, wholeText } from './decode-text.ts';
import { arrayIn, cutOut, type Span } from './json-parts.ts';
import { limits } from './limits.ts';
import { served } from './served.ts';
import { cellText, type RawRows, type Row } from './table.ts';
import { unreadable } from './unreadable.ts';

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

/** The columns that a point on the map gives. */
export const pointColumns = ['geometry.lon', 'geometry.lat'] as const;
const BATCH = 500;
/** A longer text without a list of features is not even looked at for faults. */
const MOST_OTHER = 1024 * 1024;

/**
 * Features of a GeoJSON (RFC 7946): a row each, with its properties and its point. A place that is no point has none.
 * They are parsed one by one: a whole file of 20 MB would keep the program from answering for half a second.
 */
export async function readGeojson(bytes: Uint8Array): Promise<RawRows> {
  const text = await wholeText(decodeText(bytes));
  const spans = await arrayIn(text, 'features');
  if (spans === null && text.length > MOST_OTHER) return unreadable('geojson');
  const whole = parsed(spans === null ? text : cutOut(text, spans)) as { type?: unknown; features?: unknown; crs?: unknown }; // prettier-ignore
  if (spans === null || whole.type !== 'FeatureCollection' || !Array.isArray(whole.features))
    return unreadable('geojson');
  // RFC 7946 knows WGS 84 only; older files name it. Lambert metres would land in the sea.
  const crs = JSON.stringify(whole.crs ?? null);
  if (crs !== 'null' && !/4326|CRS84/i.test(crs)) return unreadable('projection');
  if (spans.items.length === 0) return unreadable('noRows');
  const names = new Set<string>();
  for await (const features of batchesOf(text, spans.items))
    for (const feature of features) for (const name of Object.keys(feature?.properties ?? {})) names.add(name);
  if (names.size > limits.columns) return unreadable('manyColumns', { most: limits.columns });
  return { note: null, batches: rowsOf(text, spans.items, [...names]) };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return unreadable('json');
  }
}

async function* batchesOf(text: string, items: readonly Span[]): AsyncGenerator<(Feature | null)[]> {
  for (let start = 0; start < items.length; start += BATCH) {
    yield items.slice(start, start + BATCH).map(([from, to]) => parsed(text.slice(from, to)) as Feature);
    await served();
  }
}

async function* rowsOf(text: string, items: readonly Span[], names: readonly string[]): AsyncGenerator<readonly Row[]> {
  yield [{ line: 0, cells: [...names, ...pointColumns] }];
  let line = 0;
  for await (const features of batchesOf(text, items))
    yield features.map((feature) => {
      line += 1;
      const values = names.map((name) => cellText(scalar(feature?.properties?.[name]), line));
      return { line, cells: [...values, ...pointOf(feature)] };
    });
}

const scalar = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function pointOf(feature: Feature | null): [string, string] {
  const { type, coordinates } = feature?.geometry ?? {};
  if (type !== 'Point' || !Array.isArray(coordinates)) return ['', ''];
  const [lon, lat] = coordinates as unknown[];
  return [scalar(lon), scalar(lat)];
}
