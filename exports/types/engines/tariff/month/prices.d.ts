import type { TariffSlice } from '../timeline.ts';
import type { TariffPeriod } from './contract.ts';
/** A simulated tariff over time as the prices of a month; what nobody knows yet is a gap. */
export declare const pricesOf: (slices: readonly TariffSlice[]) => TariffPeriod[];
