import { parameterFiles } from '../../src/engines/tariff/periods.ts';

interface File {
  readonly from: string;
  readonly until: string;
  readonly figures: Readonly<Record<string, { readonly value: string | null }>>;
}

/** An exact fraction. */
interface Fraction {
  readonly up: bigint;
  readonly down: bigint;
}

const fraction = (text: string): Fraction => {
  const [whole = '0', part = ''] = text.split('.');
  return { up: BigInt(whole + part), down: 10n ** BigInt(part.length) };
};
const multiply = (a: Fraction, b: Fraction): Fraction => ({ up: a.up * b.up, down: a.down * b.down });
const add = (a: Fraction, b: Fraction): Fraction => ({ up: a.up * b.down + b.up * a.down, down: a.down * b.down });
const less = (a: Fraction, b: Fraction) => a.up * b.down < b.up * a.down;
const least = (a: Fraction, b: Fraction) => (less(b, a) ? b : a);
const most = (a: Fraction, b: Fraction) => (less(a, b) ? b : a);
const minus = (a: Fraction, b: Fraction): Fraction => add(a, { up: -b.up, down: b.down });
const toCent = ({ up, down }: Fraction): Fraction => ({ up: (up * 200n + down) / (down * 2n), down: 100n });

/**
 * The rule as it is written in facts and press, word for word, in fractions of BigInt that are read from the parameter
 * files anew each time: slow, and shares no code with the engine. Answers cents. Ordinary tariff only.
 */
export function naiveDay(on: string, income: number, children: number, multipleBirth: boolean, part: string): number {
  const file = (parameterFiles as readonly File[]).find(({ from, until }) => from <= on && on <= until);
  if (file === undefined) throw new RangeError(on);
  const figure = (name: string) => fraction(file.figures[name]?.value ?? 'x');
  const earned: Fraction = { up: BigInt(income), down: 100n };
  let base: Fraction;
  const maximumFrom = file.figures['maximumFrom']?.value ?? null;
  if (!less(figure('firstThreshold'), earned))
    base = least(toCent(multiply(earned, figure('firstRate'))), figure('firstCap'));
  else if (!less(figure('secondThreshold'), earned))
    base = least(toCent(multiply(earned, figure('secondRate'))), figure('secondCap'));
  else if (maximumFrom !== null && !less(earned, fraction(maximumFrom))) base = figure('maximum');
  else {
    base = figure('secondCap');
    for (
      let from = figure('secondThreshold');
      less(from, earned) && less(base, figure('maximum'));
      from = add(from, figure('stepWidth'))
    )
      base = add(base, figure('stepAmount'));
  }
  base = least(most(base, figure('minimum')), figure('maximum'));
  for (let child = 2; child <= children; child += 1) base = minus(base, figure('reduction'));
  if (multipleBirth) base = minus(base, figure('reduction'));
  base = most(base, figure('minimum'));
  const share = part === 'full' ? fraction('1') : figure(`${part}Share`);
  const { up, down } = toCent(multiply(base, share));
  return Number((up * 100n) / down);
}
