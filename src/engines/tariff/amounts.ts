import type { Cents } from '../../kernel/cents.ts';
import { parseEuros, parseRate, type Rate } from './decimal.ts';
import type { Amounts } from './income-day.ts';
import { figureKeys, figureKinds, type Figure, type FigureKey } from './parameter-file.ts';

/** The figures of a file as whole numbers. @throws RangeError when the file was not validated */
export function amountsOf(figures: Readonly<Record<FigureKey, Figure>>): Amounts {
  const read = (key: FigureKey): Cents | Rate | null => {
    const { value } = figures[key];
    if (value === null) return null;
    const parsed = figureKinds[key] === 'euros' ? parseEuros(value) : parseRate(value);
    if (parsed === null) throw new RangeError(`${key} is ${value}`);
    return parsed;
  };
  const known: Partial<Record<FigureKey, Cents | Rate | null>> = {};
  for (const key of figureKeys) known[key] = read(key);
  return known as unknown as Amounts; // which key is an amount and which a rate is data: figureKinds
}
