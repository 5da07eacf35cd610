import { Type, type Static } from 'typebox';
import { addDays, readDate, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { listHalfDays } from '../../../kernel/half-days.ts';
import { toInput, type FormValues } from '../../../platform/http/form-values.ts';
import { InvalidInput, parseInput, schema, type Issue } from '../../../platform/operations/input.ts';
import { typedDate } from '../../../platform/texts/format.ts';
import { features, kinds, prices } from '../rules/terms.ts';

/** Cards on a page, and added by "show more". */
export const PAGE = 20;
const MOST = 200;
/** How far ahead one may look: what the search model knows, less the horizon. */
const LOOK_AHEAD_DAYS = 730;

/** The address of a search. The names are Dutch: families read and share them. */
const searchShape = schema.object({
  plaats: Type.Optional(schema.line(200)),
  vanaf: Type.Optional(schema.date()),
  dagen: Type.Optional(schema.halfDays()),
  straal: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  soort: Type.Optional(schema.oneOf(kinds)),
  prijs: Type.Optional(schema.oneOf(prices)),
  kenmerk: Type.Optional(Type.Array(schema.oneOf(features), { maxItems: features.length })),
  toon: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST })),
});
export type SearchQuery = Static<typeof searchShape>;

export const searchFields = ['plaats', 'vanaf', 'dagen', 'straal', 'soort', 'prijs', 'kenmerk'] as const;

/** What somebody looks for, or everything that is wrong with it. */
export function readSearch(
  values: FormValues,
  today: CalendarDate,
): { query: SearchQuery; issues: readonly Issue[] } | { query: null; issues: readonly Issue[] } {
  const dagen: Issue[] = values.all('dagen').every((value) => /^(\d|1[0-3])$/.test(value))
    ? []
    : [{ field: 'dagen', rule: 'enum' }];
  try {
    const query = parseInput(searchShape, toInput(searchShape, values));
    const issues = [...dagen, ...dateIssues(query.vanaf, today)];
    return issues.length === 0 ? { query, issues } : { query: null, issues };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, field: issue.field.split('.')[0] ?? '' }));
    return { query: null, issues: [...issues, ...dagen] };
  }
}

function dateIssues(from: CalendarDate | undefined, today: CalendarDate): Issue[] {
  if (from === undefined) return [];
  if (from < today) return [{ field: 'vanaf', rule: 'past' }];
  return from > addDays(today, LOOK_AHEAD_DAYS) ? [{ field: 'vanaf', rule: 'tooFar' }] : [];
}

/** The wish around a point, for the read. */
export const wishOf = (query: SearchQuery, { lat, lon }: { lat: number; lon: number }) => ({
  lat,
  lon,
  ...(query.vanaf === undefined ? {} : { from: query.vanaf }),
  ...(query.dagen === undefined ? {} : { halfDays: query.dagen }),
  ...(query.straal === undefined ? {} : { radiusKm: query.straal }),
  ...(query.soort === undefined ? {} : { kind: query.soort }),
  ...(query.prijs === undefined ? {} : { price: query.prijs }),
  ...(query.kenmerk === undefined ? {} : { features: query.kenmerk }),
});

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
  for (const name of ['straal', 'soort', 'prijs'] as const)
    if (query[name] !== undefined) parameters.set(name, String(query[name]));
  for (const feature of query.kenmerk ?? []) parameters.append('kenmerk', feature);
  if (query.toon !== undefined) parameters.set('toon', String(query.toon));
  return parameters;
}

/** A date as people type it; what is no date stays as it was typed. */
export function asTyped(typed: string): string {
  const date = readDate(typed);
  return date === null ? typed : typedDate(date);
}
