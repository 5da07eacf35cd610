import { Type, type Static } from 'typebox';
import { Check } from 'typebox/value';
import { inBelgium } from '../rules/point.ts';
import type { Geocoder, Located } from './port.ts';

/**
 * The parts we use of an answer of the geolocation service of Digitaal Vlaanderen, version 4
 * (https://geo.api.vlaanderen.be/geolocation/v4/Location). LocationType ends in what was found: house number, street…
 */
const Answer = Type.Object({
  LocationResult: Type.Array(
    Type.Object({
      Municipality: Type.Union([Type.String(), Type.Null()]),
      Zipcode: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      Thoroughfarename: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      Housenumber: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      FormattedAddress: Type.String(),
      LocationType: Type.String(),
      Location: Type.Object({ Lat_WGS84: Type.Number(), Lon_WGS84: Type.Number() }),
    }),
  ),
});
type Answer = Static<typeof Answer>;

interface Options {
  /** The whole wait for one answer, in milliseconds. */
  readonly patience?: number;
  /** How long a service that failed is left alone, in milliseconds: a page must not wait for it every time. */
  readonly rest?: number;
}

const REMEMBERED = 500;

/** Asks the service at the address, e.g. 'https://geo.api.vlaanderen.be/geolocation/v4/Location'. Only the typed place is sent. */
export function flemishGeolocation(url: string, { patience = 1500, rest = 15_000 }: Options = {}): Geocoder {
  const known = new Map<string, Located>();
  let restUntil = 0;
  return {
    async locate(address) {
      const before = known.get(address);
      if (before !== undefined) return before;
      if (performance.now() < restUntil) return { kind: 'failed', why: 'down' };
      const located = await ask(url, address, patience);
      if (located.kind === 'failed') restUntil = performance.now() + rest;
      else remember(known, address, located);
      return located;
    },
  };
}

async function ask(url: string, address: string, patience: number): Promise<Located> {
  const target = new URL(url);
  target.searchParams.set('q', address);
  target.searchParams.set('c', '1');
  try {
    const response = await fetch(target, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return { kind: 'failed', why: 'down' };
    const body: unknown = JSON.parse(await response.text());
    return Check(Answer, body) ? read(body) : { kind: 'failed', why: 'garbled' };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'failed', why: 'garbled' };
    return { kind: 'failed', why: error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'down' };
  }
}

function read({ LocationResult: [first] }: Answer): Located {
  if (first === undefined) return { kind: 'unknown' };
  const point = { lat: first.Location.Lat_WGS84, lon: first.Location.Lon_WGS84 };
  if (!inBelgium(point)) return { kind: 'failed', why: 'garbled' };
  // A match on the town alone is no answer about an address.
  if (!first.Thoroughfarename || !first.Municipality) return { kind: 'unknown' };
  const precision = first.Housenumber ? 'address' : 'street';
  return {
    kind: 'found',
    point,
    precision,
    address: first.FormattedAddress,
    municipality: first.Municipality,
    postcode: first.Zipcode || null,
  };
}

function remember(known: Map<string, Located>, address: string, located: Located): void {
  const oldest = known.size >= REMEMBERED ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(address, located);
}
