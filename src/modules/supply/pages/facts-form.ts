import { weekdays } from '../../../kernel/calendar-date.ts';
import { formValues, type FormValues } from '../../../platform/http/form-values.ts';
import type { InputOf } from '../../../platform/operations/operation.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import type { changeLocation } from '../actions/change-location.ts';

/** Fields of a location's facts in the order of the form; the errors are told in this order too. */
export const factsFields = [
  'facts.name',
  'facts.description',
  'facts.street',
  'facts.houseNumber',
  'facts.postcode',
  'facts.lat',
  'facts.lon',
  'facts.phone',
  'facts.email',
  'facts.website',
  'facts.tier',
  'facts.price',
  'facts.dayPriceCents',
  'facts.minAgeMonths',
  'facts.maxAgeMonths',
  'facts.features',
  ...weekdays.flatMap((day) => [`opens.${String(day)}`, `closes.${String(day)}`]),
] as const;

type Facts = InputOf<typeof changeLocation>['facts'];
type Openings = InputOf<typeof changeLocation>['openings'];

/** What stands in the form for a location as it is kept. */
export function factsAsTyped(
  facts: Omit<Facts, 'dayPriceCents' | 'phone' | 'email' | 'website' | 'description' | 'features'> & {
    readonly dayPriceCents: number | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly website: string | null;
    readonly description: string | null;
    readonly features: readonly string[];
  },
  openings: readonly Openings[number][],
): FormValues {
  const typed: Record<string, string | readonly string[]> = {};
  for (const field of factsFields) {
    const name = field.replace('facts.', '') as keyof typeof facts;
    if (!field.startsWith('facts.')) continue;
    const value = facts[name];
    typed[field] = Array.isArray(value) ? value : value === null ? '' : String(value);
  }
  typed['facts.dayPriceCents'] =
    facts.dayPriceCents === null ? '' : (facts.dayPriceCents / 100).toFixed(2).replace('.', ',');
  for (const { weekday, opens, closes } of openings) {
    typed[`opens.${String(weekday)}`] = opens;
    typed[`closes.${String(weekday)}`] = closes;
  }
  return formValues(typed);
}

/** '34,50' or '34' → cents; what is no amount stays text and is reported. */
export function typedEuro(typed: string): number | string | undefined {
  if (typed === '') return undefined;
  const parts = /^(?:€\s*)?(\d{1,4})(?:[.,](\d{1,2}))?(?:\s*€)?$/.exec(typed);
  return parts === null ? typed : Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** '50,89' or '50.89' → a number; anything else stays text. */
export function typedNumber(typed: string): number | string | undefined {
  if (typed === '') return undefined;
  return /^\d{1,2}([.,]\d{1,15})?$/.test(typed) ? Number(typed.replace(',', '.')) : typed;
}

/** '7.00', '7:00', '7u' → '07:00'; anything else stays as it is. */
export function typedTime(typed: string): string {
  const parts = /^(\d{1,2})(?:[:.uUhH](\d{2})?)?$/.exec(typed.replaceAll(' ', ''));
  return parts === null ? typed : `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}`;
}

/** A weekday counts as open when either of its hours is filled in. */
export function typedOpenings(form: FormValues): { weekday: number; opens: string; closes: string }[] {
  return openDays(form).map((weekday) => ({
    weekday,
    opens: typedTime(form.one(`opens.${String(weekday)}`)),
    closes: typedTime(form.one(`closes.${String(weekday)}`)),
  }));
}

const openDays = (form: FormValues) =>
  weekdays.filter((day) => form.one(`opens.${String(day)}`) !== '' || form.one(`closes.${String(day)}`) !== '');

/** Issues of `openings.<position>.opens` belong to the fields of that weekday. */
export function issuesOnFields(issues: readonly Issue[], form: FormValues): Issue[] {
  const days = openDays(form);
  return issues.map((issue) => {
    const place = /^openings\.(\d+)\.(opens|closes)$/.exec(issue.field);
    if (place !== null) return { ...issue, field: `${place[2] ?? ''}.${String(days[Number(place[1])] ?? 1)}` };
    return issue.field.startsWith('facts.features.') ? { ...issue, field: 'facts.features' } : issue;
  });
}
