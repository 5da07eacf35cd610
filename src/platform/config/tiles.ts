/** A background for maps. */
export interface Tiles {
  /** With {z}, {x} and {y} (raster), or of a MapLibre style. */
  readonly url: string;
  readonly kind: 'raster' | 'style';
  /** What the source wants to be told of it, in words. */
  readonly credit: string;
  /** The only other site that pages may then ask. */
  readonly origin: string;
}

const marks = ['{z}', '{x}', '{y}'];

/** KRIBBE_TILES_URL and KRIBBE_TILES_CREDIT; what is wrong with them is added to the faults. */
export function tilesOf(url: string | null, credit: string | null, faults: string[]): Tiles | null {
  if (url === null) {
    if (credit !== null) faults.push('KRIBBE_TILES_CREDIT is set without KRIBBE_TILES_URL; expected both or neither');
    return null;
  }
  const missing = marks.filter((mark) => !url.includes(mark));
  const origin = originOf(url);
  if (origin === null)
    faults.push(
      'KRIBBE_TILES_URL is not an address; expected one that begins with https:// (or http:// on this machine)',
    );
  if (missing.length > 0 && missing.length < marks.length)
    faults.push(
      `KRIBBE_TILES_URL lacks ${missing.join(' and ')}; expected all of {z}, {x} and {y}, or none for a style`,
    );
  if (credit === null)
    faults.push(
      'KRIBBE_TILES_CREDIT is needed with KRIBBE_TILES_URL: what the source wants to be told, like © Digitaal Vlaanderen',
    );
  return { url, kind: missing.length === 0 ? 'raster' : 'style', credit: credit ?? '', origin: origin ?? '' };
}

/** Scheme and host, fit to stand in a content security policy; null for anything that is not such an address. */
function originOf(url: string): string | null {
  if (!URL.canParse(url) || /[\s;,'"]/.test(url)) return null;
  const { protocol, origin, hostname, username, password } = new URL(url);
  const here = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
  return (protocol === 'https:' || here) && username + password === '' && !/[{}]|%7b/i.test(origin) ? origin : null;
}
