import { decodeText } from './decode-text.ts';
import { limits } from './limits.ts';
import { cellText, type RawRows, type Row } from './table.ts';
import { unreadable } from './unreadable.ts';

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

/** The columns that a point on the map gives. */
export const pointColumns = ['geometry.lon', 'geometry.lat'] as const;
const BATCH = 500;

/** Features of a GeoJSON (RFC 7946): a row each, with its properties and its point. A place that is no point has none. */
export function readGeojson(bytes: Uint8Array): RawRows {
  const { text } = decodeText(bytes);
  const whole = parsed(text);
  if (whole.type !== 'FeatureCollection' || !Array.isArray(whole.features)) return unreadable('geojson');
  // RFC 7946 knows WGS 84 only; older files name it. Lambert metres would land in the sea.
  const crs = JSON.stringify(whole.crs ?? null);
  if (crs !== 'null' && !/4326|CRS84/i.test(crs)) return unreadable('projection');
  const features = whole.features as (Feature | null)[];
  if (features.length === 0) return unreadable('noRows');
  const names = [...new Set(features.flatMap((feature) => Object.keys(feature?.properties ?? {})))];
  if (names.length > limits.columns) return unreadable('manyColumns', { most: limits.columns });
  return { note: null, batches: rowsOf(features, names) };
}

function parsed(text: string): { type?: unknown; features?: unknown; crs?: unknown } {
  try {
    const whole: unknown = JSON.parse(text);
    return typeof whole === 'object' && whole !== null ? whole : {};
  } catch {
    return unreadable('json');
  }
}

async function* rowsOf(
  features: readonly (Feature | null)[],
  names: readonly string[],
): AsyncGenerator<readonly Row[]> {
  yield [{ line: 0, cells: [...names, ...pointColumns] }];
  for (let start = 0; start < features.length; start += BATCH)
    yield features.slice(start, start + BATCH).map((feature, index) => {
      const line = start + index + 1;
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
