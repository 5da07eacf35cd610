import type { Instance } from '../model.ts';
import type { Fault } from './schema-check.ts';
/** The classical problem: residents rank hospitals, hospitals rank residents; a pair must have ranked each other. */
export interface HospitalResidents {
    readonly n: number;
    readonly h: number;
    readonly cap: readonly number[];
    readonly pref: readonly (readonly number[])[];
    readonly hp: readonly (readonly number[])[];
}
/** Requests for a set of half-days of a week of ten; choices and priorities in rows of K. */
export interface HalfDay {
    readonly nA: number;
    readonly nL: number;
    readonly K: number;
    readonly pref: readonly number[];
    readonly prio: readonly number[];
    readonly mask: readonly number[];
    readonly size: readonly number[];
    readonly cap: readonly number[];
}
export declare function hospitalFaults({ n, h, cap, pref, hp }: HospitalResidents): Generator<Fault>;
export declare function fromHospitalResidents({ n, cap, pref, hp }: HospitalResidents): Instance;
export declare function halfDayFaults({ nA, nL, K, pref, prio, mask, size, cap }: HalfDay): Generator<Fault>;
export declare function fromHalfDay({ nA, nL, K, pref, prio, mask, size, cap }: HalfDay): Instance;
