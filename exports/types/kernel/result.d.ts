import type { Problem } from './problem.ts';
/** What a rule answers: a value, or the problem that stands in the way. Rules never throw. */
export type Result<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly problem: Problem;
};
export declare const ok: <T>(value: T) => Result<T>;
export declare const fail: (type: string, values?: Problem["values"]) => Result<never>;
