/** A place on earth, WGS84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS = 6_371_009; // metres, the mean radius of IUGG
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Distance as the crow flies in whole metres (haversine). Never a travel distance: say so where it is shown. */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(radians(b.lat - a.lat) / 2);
  const east = Math.sin(radians(b.lon - a.lon) / 2);
  const chord = north ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east ** 2;
  return Math.round(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord))));
}

/** Within the rectangle around Belgium: anything else from an address service is a mistake. */
export const inBelgium = ({ lat, lon }: Point): boolean => lat > 49.4 && lat < 51.6 && lon > 2.4 && lon < 6.5;
