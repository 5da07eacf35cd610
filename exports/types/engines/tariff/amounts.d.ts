import type { Amounts } from './income-day.ts';
import { type Figure, type FigureKey } from './parameter-file.ts';
/** The figures of a file as whole numbers. @throws RangeError when the file was not validated */
export declare function amountsOf(figures: Readonly<Record<FigureKey, Figure>>): Amounts;
