import type { Instance } from '../model.ts';
import { type Fault } from './schema-check.ts';
export declare const formats: readonly ["kribbe", "hospital-residents", "half-day"];
export type Format = (typeof formats)[number];
/** The instance, or everything that is wrong with it (the first twenty faults, each with its path). */
export type Reading = {
    readonly ok: true;
    readonly instance: Instance;
} | {
    readonly ok: false;
    readonly faults: readonly Fault[];
};
/** Reads a parsed JSON value as an instance. Never throws. */
export declare function readInstance(value: unknown, format?: Format): Reading;
/** An instance as it is written to a file. */
type Written = Instance & {
    readonly version: 1;
};
/** What a file in the format `kribbe` holds for this instance. */
export declare const writeInstance: (instance: Instance) => Written;
export {};
