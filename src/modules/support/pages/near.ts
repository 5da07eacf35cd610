import { daysBetween, mondayOf, readDate, weeksBetween } from '../../../kernel/calendar-date.ts';
import { noHalfDays } from '../../../kernel/half-days.ts';
import { isId, type LocationId } from '../../../kernel/ids.ts';
import { tickedHalfDays, type FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { findPlace, type FoundPlace } from '../../geo/index.ts';
import { searchLocations, showLocation, type LocationPage, type SearchResult } from '../../supply/index.ts';

/** As far as a family without a car goes for a place. */
const RADIUS_KM = 10;
/** As many as a worker reads aloud. */
const MOST = 10;
/** The most weeks a search looks at. */
const LONGEST_WEEKS = 104;

/** Locations to tick: those ticked before stand first. */
export interface Nearby {
  /** What was searched around; null when nothing was searched. */
  readonly text: string | null;
  /** How the place was understood; null when it was not. */
  readonly place: string | null;
  readonly ticked: readonly (SearchResult | LocationPage)[];
  readonly others: readonly SearchResult[];
}

interface NearbyOptions {
  /** Look at the weeks until `end` only; otherwise as far as the search does by itself. */
  readonly untilEnd?: boolean;
  readonly keep?: (result: SearchResult) => boolean;
  readonly order?: (a: SearchResult, b: SearchResult) => number;
}

/** What the search is asked, from the fields `near`, `halfDays`, `start` and `end` of the form. */
export async function nearby(
  page: PageContext,
  values: FormValues,
  text: string | null,
  { untilEnd = false, keep = () => true, order = () => 0 }: NearbyOptions = {},
): Promise<Nearby> {
  const place = text === null || text === '' ? null : (await page.read(findPlace, { text: text.slice(0, 200) })).place;
  const found = place === null ? [] : await around(page, values, place, untilEnd);
  const wanted = [...new Set(values.all('locations').filter(isId))].slice(0, MOST) as LocationId[];
  const ticked: (SearchResult | LocationPage)[] = [];
  for (const location of wanted)
    ticked.push(found.find((result) => result.location === location) ?? (await page.read(showLocation, { location })));
  const others = found
    .filter((result) => !wanted.includes(result.location) && keep(result))
    .sort(order)
    .slice(0, MOST);
  return { text, place: place?.label ?? null, ticked, others };
}

async function around(
  page: PageContext,
  values: FormValues,
  place: FoundPlace,
  untilEnd: boolean,
): Promise<readonly SearchResult[]> {
  const { today } = page;
  const halfDays = tickedHalfDays(values.all('halfDays'));
  const start = readDate(values.one('start'));
  const end = untilEnd ? readDate(values.one('end')) : null;
  const from = start === null || daysBetween(today, start) < 0 ? today : start;
  const weeks = end === null ? null : Math.min(LONGEST_WEEKS, weeksBetween(mondayOf(from), end).length);
  const { results } = await page.read(searchLocations, {
    lat: place.lat,
    lon: place.lon,
    radiusKm: RADIUS_KM,
    limit: 100,
    from,
    ...(halfDays === noHalfDays ? {} : { halfDays }),
    ...(weeks === null || weeks < 1 ? {} : { weeks }),
  });
  return results;
}
