import { Type, type Static } from 'typebox';
import { addDays, readDate, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { listHalfDays } from '../../../kernel/half-days.ts';
import { toInput, type FormValues } from '../../../platform/http/form-values.ts';
import { InvalidInput, parseInput, schema, type Issue } from '../../../platform/operations/input.ts';
import { typedDate } from '../../../platform/texts/format.ts';
import { readTime } from '../rules/opening-hours.ts';
import { features, kinds, prices, tiers } from '../rules/terms.ts';
import type { Wish } from '../rules/wish.ts';

/** Cards on a page, and added by "show more". */
export const PAGE = 20;
const MOST = 200;
/** How far ahead one may look: what the search model knows, less the horizon. */
const LOOK_AHEAD_DAYS = 730;

/** Kept places that a family itself knows whether it may use; the others go through who pays for them. */
export const familyPools = ['urgent', 'occasional'] as const;

/** The address of a search. The names are Dutch: families read and share them. */
const searchShape = schema.object({
  plaats: Type.Optional(schema.line(200)),
  vanaf: Type.Optional(schema.date()),
  dagen: Type.Optional(schema.halfDays()),
  /** Enough when this many of the days are free. */
  minstens: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
  van: Type.Optional(schema.line(5)),
  tot: Type.Optional(schema.line(5)),
  /** Kilometres as the crow flies, or minutes on foot or by bike. */
  straal: Type.Optional(Type.String({ pattern: '^([1-9]|[1-4][0-9]|50)$|^(voet|fiets)-[1-6]?[05]$', maxLength: 8 })),
  soort: Type.Optional(schema.oneOf(kinds)),
  prijs: Type.Optional(schema.oneOf(prices)),
  trap: Type.Optional(Type.Array(schema.oneOf(tiers), { maxItems: tiers.length })),
  kenmerk: Type.Optional(Type.Array(schema.oneOf(features), { maxItems: features.length })),
  /** Kept places that the family may use. */
  voorbehouden: Type.Optional(Type.Array(schema.oneOf(familyPools), { maxItems: familyPools.length })),
  naam: Type.Optional(schema.line(80)),
  toon: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST })),
});
export type SearchQuery = Static<typeof searchShape>;

export const searchFields = [
  'plaats',
  'vanaf',
  'dagen',
  'minstens',
  'van',
  'tot',
  'straal',
  'soort',
  'prijs',
  'trap',
  'kenmerk',
  'voorbehouden',
  'naam',
] as const;

/** What a link may carry besides: sites and letters add these to count visits. We do not look at them. */
const counted = /^(utm_\w+|fbclid|gclid|mc_\w+|msclkid|sid)$/;

/** Names in the address that mean nothing here: a link with a typing error would silently find something else. */
export const unknownNames = ({ names }: FormValues): string[] =>
  names.filter((name) => name !== 'toon' && !(searchFields as readonly string[]).includes(name) && !counted.test(name));

/** What somebody looks for, or everything that is wrong with it. */
export function readSearch(
  values: FormValues,
  today: CalendarDate,
): { query: SearchQuery; issues: readonly Issue[] } | { query: null; issues: readonly Issue[] } {
  const dagen: Issue[] = values.all('dagen').every((value) => /^(\d|1[0-3])$/.test(value))
    ? []
    : [{ field: 'dagen', rule: 'enum' }];
  const timed = withTimes(values);
  try {
    const query = parseInput(searchShape, toInput(searchShape, timed));
    const issues = [...dagen, ...dateIssues(query.vanaf, today), ...timeIssues(query)];
    return issues.length === 0 ? { query, issues } : { query: null, issues };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, field: issue.field.split('.')[0] ?? '' }));
    const times = timeIssues({ van: timed.one('van') || undefined, tot: timed.one('tot') || undefined });
    const others = times.filter(({ field }) => !issues.some((issue) => issue.field === field));
    return { query: null, issues: [...issues, ...dagen, ...others] };
  }
}

/** Hours as people write them become 'HH:MM'. */
function withTimes(values: FormValues): FormValues {
  const time = (name: string) => readTime(values.one(name)) ?? values.one(name);
  return { ...values, one: (name) => (name === 'van' || name === 'tot' ? time(name) : values.one(name)) };
}

function timeIssues({ van, tot }: Pick<SearchQuery, 'van' | 'tot'>): Issue[] {
  const wrong = Object.entries({ van, tot }).filter(([, time]) => time !== undefined && readTime(time) === null);
  if (wrong.length > 0) return wrong.map(([field]) => ({ field, rule: 'time' }));
  return van !== undefined && tot !== undefined && tot <= van ? [{ field: 'tot', rule: 'order' }] : [];
}

function dateIssues(from: CalendarDate | undefined, today: CalendarDate): Issue[] {
  if (from === undefined) return [];
  if (from < today) return [{ field: 'vanaf', rule: 'past' }];
  return from > addDays(today, LOOK_AHEAD_DAYS) ? [{ field: 'vanaf', rule: 'tooFar' }] : [];
}

/** The middle of Flanders, and a circle that holds all of it: where one looks for a name without a place. */
export const anywhere = { lat: 51.05, lon: 4.3, radiusKm: 300 } as const;

/** The wish around a point, for the read. */
export function wishOf(query: SearchQuery, around: { lat: number; lon: number } | null) {
  const given = {
    from: query.vanaf,
    halfDays: query.dagen,
    days: query.minstens,
    hoursFrom: query.van,
    hoursUntil: query.tot,
    kind: query.soort,
    price: query.prijs,
    tiers: query.trap,
    features: query.kenmerk,
    pools: query.voorbehouden,
    name: query.naam,
    ...(around === null ? anywhere : { lat: around.lat, lon: around.lon, ...reachIn(query.straal) }),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<typeof given>;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> } & { lat: number; lon: number };

/** What is chosen in the list of distances. */
export function reachIn(straal: SearchQuery['straal']): Pick<Wish, 'radiusKm' | 'by' | 'minutes'> {
  if (straal === undefined) return {};
  const [way, minutes] = straal.split('-');
  if (minutes === undefined) return { radiusKm: Number(straal) };
  return { by: way === 'voet' ? 'foot' : 'bike', minutes: Number(minutes) };
}

/** The address of a search, without the language. */
export const searchPath = (query: SearchQuery): string => `/zoeken?${parametersOf(query).toString()}`;

/** The day and the half-days as parameters, for links to what knows them too. */
export function whenParameters({ vanaf, dagen }: Pick<SearchQuery, 'vanaf' | 'dagen'>): URLSearchParams {
  const parameters = new URLSearchParams();
  if (vanaf !== undefined) parameters.set('vanaf', vanaf);
  if (dagen !== undefined) for (const index of listHalfDays(dagen)) parameters.append('dagen', String(index));
  return parameters;
}

function parametersOf(query: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.plaats !== undefined) parameters.set('plaats', query.plaats);
  for (const [name, value] of whenParameters(query)) parameters.append(name, value);
  for (const name of ['minstens', 'van', 'tot', 'straal', 'soort', 'prijs', 'naam'] as const)
    if (query[name] !== undefined) parameters.set(name, String(query[name]));
  for (const name of ['trap', 'kenmerk', 'voorbehouden'] as const)
    for (const value of query[name] ?? []) parameters.append(name, value);
  if (query.toon !== undefined) parameters.set('toon', String(query.toon));
  return parameters;
}

/** A date as people type it; what is no date stays as it was typed. */
export function asTyped(typed: string): string {
  const date = readDate(typed);
  return date === null ? typed : typedDate(date);
}
