import { parseDate } from '../../kernel/calendar-date.ts';
import { parseEuros, parseRate } from './decimal.ts';
import { baseDay, partOfDay, reducedDay, type Amounts } from './income-day.ts';
import {
  figureKeys,
  figureKinds,
  type Case,
  type Figure,
  type FigureKey,
  type ParameterFile,
} from './parameter-file.ts';
import { isSource } from './sources.ts';
import { amountsOf } from './amounts.ts';

/** What is wrong (or, when `doubt`, merely unusual) in a parameter file, and where. */
export interface Finding {
  readonly path: string;
  readonly sentence: string;
  readonly doubt?: true;
}

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const says = (path: string, sentence: string): Finding => ({ path, sentence });
/** Figures that are no tariff at all times; without the others nothing can be computed. */
const mayBeUnknown: readonly FigureKey[] = ['maximumFrom', 'exceptionalMinimum', 'lowest', 'lowIncomeBelow'];

/**
 * All that is wrong in a parameter file that was read as JSON: its form, its order, and each case it holds. A file
 * without faults is a `ParameterFile`. Sentences are English: they are for whoever enters a new year.
 */
export function validate(file: unknown): Finding[] {
  if (!isBag(file)) return [says('', 'is no object')];
  const form = [
    ...unknownNames(file, ['from', 'until', 'figures', 'cases'], ''),
    ...dates(file),
    ...figures(file.figures),
    ...cases(file.cases),
  ];
  if (form.length > 0) return form;
  const whole = file as unknown as ParameterFile;
  const amounts = amountsOf(whole.figures);
  const order = inOrder(amounts);
  return order.some(({ doubt }) => doubt !== true)
    ? order
    : [...order, ...whole.cases.flatMap((each, at) => tried(amounts, each, at))];
}

function unknownNames(bag: Bag, names: readonly string[], path: string): Finding[] {
  return Object.keys(bag)
    .filter((name) => !names.includes(name))
    .map((name) => says(path === '' ? name : `${path}.${name}`, `is not known here; expected ${names.join(', ')}`));
}

function dates(file: Bag): Finding[] {
  const wrong = ['from', 'until'].filter((name) => typeof file[name] !== 'string' || parseDate(file[name]) === null);
  if (wrong.length > 0) return wrong.map((name) => says(name, 'is no date like 2027-01-01'));
  return (file.from as string) <= (file.until as string) ? [] : [says('until', 'comes before from')];
}

function figures(given: unknown): Finding[] {
  if (!isBag(given)) return [says('figures', 'is missing')];
  return [
    ...unknownNames(given, figureKeys, 'figures'),
    ...figureKeys.flatMap((key) => figure(given[key], key, `figures.${key}`)),
  ];
}

function figure(given: unknown, key: FigureKey, path: string): Finding[] {
  if (!isBag(given))
    return [says(path, 'is missing; an unknown figure is { "value": null, "status": "unknown", "note": why }')];
  const { status, value, note, source } = given as Bag & Partial<Figure>;
  const found = unknownNames(given, ['value', 'status', 'source', 'note'], path);
  if (status === 'unknown') {
    if (!mayBeUnknown.includes(key)) found.push(says(path, 'may not be unknown: nothing can be computed without it'));
    if (value !== null) found.push(says(path, 'is unknown, and has a value'));
  } else if (status === 'published' || status === 'derived') {
    const parsed =
      typeof value !== 'string' ? null : figureKinds[key] === 'euros' ? parseEuros(value) : parseRate(value);
    if (parsed === null)
      found.push(
        says(
          `${path}.value`,
          figureKinds[key] === 'euros' ? 'is no amount like "20.57"' : 'is no rate like "0.000385"',
        ),
      );
    if (typeof source !== 'string' || !isSource(source))
      found.push(says(`${path}.source`, 'is no source of sources.ts'));
  } else found.push(says(`${path}.status`, 'is not published, derived or unknown'));
  if (status !== 'published' && (typeof note !== 'string' || note === ''))
    found.push(says(`${path}.note`, 'is missing: how derived, or why unknown'));
  return found;
}

function cases(given: unknown): Finding[] {
  if (!Array.isArray(given) || given.length === 0)
    return [says('cases', 'needs at least one case: an income and what a day costs')];
  const names = ['income', 'full', 'half', 'long', 'second', 'secondAndMultiple'];
  return given.flatMap((each: unknown, at) => {
    const path = `cases.${String(at)}`;
    if (!isBag(each)) return [says(path, 'is no object')];
    const money = names.filter(
      (name) =>
        (name in each || name === 'income' || name === 'full') &&
        (typeof each[name] !== 'string' || parseEuros(each[name]) === null),
    );
    const noSource = typeof each.source !== 'string' || !isSource(each.source);
    return [
      ...unknownNames(each, [...names, 'source', 'note'], path),
      ...money.map((name) => says(`${path}.${name}`, 'is no amount like "19.25"')),
      ...(noSource ? [says(`${path}.source`, 'is no source of sources.ts')] : []),
    ];
  });
}

/** Amounts that must rise: otherwise a higher income would pay less than the published dip explains. */
function inOrder(a: Amounts): Finding[] {
  const rising: readonly (readonly [FigureKey, number | null, FigureKey, number | null])[] = [
    ['firstThreshold', a.firstThreshold, 'secondThreshold', a.secondThreshold],
    ['firstCap', a.firstCap, 'secondCap', a.secondCap],
    ['secondCap', a.secondCap, 'maximum', a.maximum],
    ['minimum', a.minimum, 'firstCap', a.firstCap],
    ['lowest', a.lowest, 'minimum', a.minimum],
    ['exceptionalMinimum', a.exceptionalMinimum, 'minimum', a.minimum],
    ['lowest', a.lowest, 'exceptionalMinimum', a.exceptionalMinimum],
    ['lowDeposit', a.lowDeposit, 'deposit', a.deposit],
  ];
  const found = rising
    .filter(([, low, , high]) => low !== null && high !== null && low > high)
    .map(([low, , high]) => says(`figures.${low}`, `is more than figures.${high}`));
  const shares = [a.briefShare, a.halfShare, a.longShare].map(({ numerator, denominator }) => numerator / denominator);
  if (!(shares[0]! < shares[1]! && shares[1]! < 1 && shares[2]! >= 1))
    found.push(says('figures.halfShare', 'shares do not rise: brief, half, the full day, long'));
  if (a.stepWidth === 0 || a.stepAmount === 0)
    found.push(says('figures.stepWidth', 'a step must have a width and an amount'));
  if (found.length === 0 && a.reduction * 3 > a.maximum)
    found.push({ ...says('figures.reduction', 'is more than a third of the maximum: is it right?'), doubt: true });
  return found;
}

function tried(amounts: Amounts, each: Case, at: number): Finding[] {
  const day = (children: number, multipleBirth: boolean) =>
    reducedDay(amounts, baseDay(amounts, parseEuros(each.income)!), children, multipleBirth);
  const answers: readonly (readonly [keyof Case, number])[] = [
    ['full', day(1, false)],
    ['half', partOfDay(amounts, day(1, false), 'half')],
    ['long', partOfDay(amounts, day(1, false), 'long')],
    ['second', day(2, false)],
    ['secondAndMultiple', day(2, true)],
  ];
  return answers.flatMap(([name, answer]) => {
    const expected = each[name];
    return expected === undefined || parseEuros(expected) === answer
      ? []
      : [
          says(
            `cases.${String(at)}.${name}`,
            `is ${expected}; the figures give ${(answer / 100).toFixed(2)} at an income of ${each.income}`,
          ),
        ];
  });
}
