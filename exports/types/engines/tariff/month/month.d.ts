import { type Result } from '../../../kernel/result.ts';
import { type Month, type MonthInput } from './contract.ts';
/**
 * What is paid for a child: bestellen is betalen. Time is cut at every change of plan and tariff; within a slice days
 * are counted by kind and length. Amounts are of whole days, each rounded to the cent. Problem: tariff.tooEarly.
 */
export declare function monthOf(input: MonthInput): Result<Month>;
