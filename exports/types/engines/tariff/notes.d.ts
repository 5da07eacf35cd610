import type { Assumption, AssumptionKey, Step, Values } from './explanation.ts';
import type { TariffInput } from './input.ts';
import type { Period } from './periods.ts';
/** Collects what a computation takes for granted. */
export declare class Notes {
    #private;
    constructor(period: Period, input: TariffInput);
    add(key: AssumptionKey, values?: Values): void;
    /** All that was noted, and that figures of these steps are derived. */
    all(steps: readonly Step[]): readonly Assumption[];
}
