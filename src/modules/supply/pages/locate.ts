import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { findPlace, municipalityAt, municipalityTopology } from '../../geo/index.ts';
import { typedNumber } from './facts-form.ts';

/** A place on the map and in which municipality; nothing where it could not be found. */
export interface Located {
  readonly lat: unknown;
  readonly lon: unknown;
  readonly nis: MunicipalityNis | undefined;
  /** The point is only the middle of a town. */
  readonly rough: boolean;
}

interface Kept {
  readonly lat: number;
  readonly lon: number;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
}

/**
 * Where the address in the form lies: the coordinates that were typed, else the point that was kept while the address
 * stays the same, else what the address is found at.
 */
export async function locate(page: PageContext, form: FormValues, kept: Kept | null): Promise<Located> {
  const lat = typedNumber(form.one('facts.lat'));
  const lon = typedNumber(form.one('facts.lon'));
  const typedAnew = kept === null || lat !== kept.lat || lon !== kept.lon;
  if (lat !== undefined && lon !== undefined && typedAnew) return { lat, lon, nis: nisAt(lat, lon), rough: false };
  const [street, houseNumber, postcode] = [
    form.one('facts.street'),
    form.one('facts.houseNumber'),
    form.one('facts.postcode'),
  ];
  if (kept !== null && kept.street === street && kept.houseNumber === houseNumber && kept.postcode === postcode)
    return { lat: kept.lat, lon: kept.lon, nis: nisAt(kept.lat, kept.lon), rough: false };
  const text = `${street} ${houseNumber}, ${postcode}`.slice(0, 200);
  const { place } = await page.read(findPlace, { text });
  if (place === null) return { lat: undefined, lon: undefined, nis: undefined, rough: true };
  const rough = place.precision !== 'address' && place.precision !== 'street';
  return { lat: place.lat, lon: place.lon, nis: place.nis, rough };
}

const nisAt = (lat: unknown, lon: unknown): MunicipalityNis | undefined =>
  typeof lat === 'number' && typeof lon === 'number'
    ? (municipalityAt(municipalityTopology(), { lat, lon }) ?? undefined)
    : undefined;
