import { readDate, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import { listHalfDays, type HalfDays } from '../../../kernel/half-days.ts';
import {
  isSituation,
  MOST_CHILDREN,
  type DayPart,
  type Question,
  type Situation,
  type TariffInput,
} from '../../../engines/tariff/index.ts';
import { tickedHalfDays, type FormValues } from '../../../platform/http/form-values.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { typedDate } from '../../../platform/texts/format.ts';
import { readEuros } from '../rules/read-euros.ts';

export const TARIFF_PATH = '/tarief';

/** Says nothing about a family: may stand in an address and be shared. The names are Dutch: families read them. */
export const sharedNames = ['vanaf', 'laatst', 'kinderen', 'deel', 'dagen', 'locatie', 'prijs'] as const;
/** Says something about a family: travels in the body of a form only, and is kept nowhere. */
export const personalNames = ['inkomen', 'per', 'nieuw', 'situatie', 'meerling'] as const;
export const fieldNames = [...sharedNames, ...personalNames] as const;
export type FieldName = (typeof fieldNames)[number];

/** The fields of each question, the first one named when it was not answered. */
export const fieldsOf: Readonly<Record<Question, readonly [FieldName, ...FieldName[]]>> = {
  on: ['vanaf', 'laatst'],
  income: ['inkomen', 'per'],
  newIncome: ['nieuw'],
  situation: ['situatie'],
  children: ['kinderen'],
  multipleBirth: ['meerling'],
  dayPart: ['deel'],
};

/** Of which time the income is, or that it is not told. */
export const incomeKinds = ['jaar', 'maand', 'geheim'] as const;
/** For babies and toddlers; under three hours is for children who go to school. */
export const shownParts = ['half', 'full', 'long'] as const satisfies readonly DayPart[];

/** Later than anybody plans: a slip of the keyboard. */
const LAST_DAY = '2099-12-31';

/** What was filled in, as far as it can be read, and what is wrong with the rest. */
export interface Answers {
  readonly known: Partial<TariffInput>;
  readonly lastKnownInstead: boolean;
  readonly halfDays: HalfDays;
  readonly freeDayPrice: Cents | undefined;
  readonly issues: readonly Issue[];
}

export function readAnswers(values: FormValues): Answers {
  const issues: Issue[] = [];
  const read = <T>(field: FieldName, parse: (typed: string) => T | null): T | undefined => {
    const typed = values.one(field);
    const value = typed === '' ? undefined : parse(typed);
    if (value === null) issues.push({ field, rule: 'unfit' });
    return value ?? undefined;
  };
  const among = <T extends string>(field: FieldName, of: readonly T[]) => read(field, (typed) => of.find((each) => each === typed) ?? null); // prettier-ignore

  const on = read('vanaf', readDay);
  const per = among('per', incomeKinds) ?? 'jaar';
  const income = per === 'geheim' ? undefined : read('inkomen', readEuros);
  const situation = read<Situation | 'geen'>('situatie', (typed) =>
    typed === 'geen' || isSituation(typed) ? typed : null,
  );
  const multiple = among('meerling', ['yes', 'no']);
  const known: Partial<TariffInput> = {
    on,
    income: per === 'geheim' ? 'undisclosed' : per === 'jaar' ? income : undefined,
    monthlyIncome: per === 'maand' ? income : undefined,
    newIncome: read('nieuw', readEuros),
    children: read('kinderen', readCount),
    multipleBirth: multiple === undefined ? undefined : multiple === 'yes',
    situation: situation === 'geen' ? null : situation,
    dayPart: among('deel', shownParts),
  };
  if (!values.all('dagen').every((value) => /^(\d|1[0-3])$/.test(value)))
    issues.push({ field: 'dagen', rule: 'unfit' });
  return {
    known,
    lastKnownInstead: values.one('laatst') === 'yes',
    halfDays: tickedHalfDays(values.all('dagen')),
    freeDayPrice: read('prijs', readEuros),
    issues,
  };
}

const readDay = (typed: string): CalendarDate | null => {
  const day = readDate(typed);
  return day === null || day > LAST_DAY ? null : day;
};

const readCount = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_CHILDREN ? Number(typed) : null;

/** The address of this simulation without anything about the family: to share, and to come back to. */
export function sharedPath(values: FormValues): string {
  const address = new URLSearchParams();
  const { known, halfDays, issues } = readAnswers(values);
  const isWrong = (name: string) => issues.some(({ field }) => field === name);
  for (const name of sharedNames) {
    if (name === 'dagen') for (const index of listHalfDays(halfDays)) address.append(name, String(index));
    else if (name === 'vanaf' && known.on !== undefined) address.set(name, typedDate(known.on));
    else if (values.one(name) !== '' && !isWrong(name)) address.set(name, values.one(name).slice(0, 40));
  }
  const query = address.toString();
  return query === '' ? TARIFF_PATH : `${TARIFF_PATH}?${query}`;
}

/** What was typed, with some fields as they should be now. */
export const withValues = (values: FormValues, change: Readonly<Partial<Record<FieldName, string>>>): FormValues => ({
  one: (name) => change[name as FieldName] ?? values.one(name),
  all: (name) => (name in change ? [change[name as FieldName] ?? ''] : values.all(name)),
  has: (name) => name in change || values.has(name),
  names: [...new Set([...values.names, ...Object.keys(change)])],
});
