/**
 * What the allocation engine takes and gives. Everything is JSON-able and whole numbers; ids are strings. Half-days
 * are bits: bit 0 is the first half-day of the week (Monday morning), and weekday d has the half-days 2d and 2d + 1.
 * The engine knows no law: what orders requests arrives as numbers, what counts for a reserve as group names.
 */
export interface Instance {
    /** Number of periods (months, say), 1 to 36. 1 is a weekly template. */
    readonly periods: number;
    /** Half-days in a week, 1 to 14. */
    readonly halfDays: number;
    /** The committed lottery seed: published as a hash before, as itself after. */
    readonly seed: string;
    /** Names of the columns of every `facts` tuple. */
    readonly facts: readonly string[];
    /** At least one; the first is used unless another is asked for by id. */
    readonly policies: readonly Policy[];
    readonly locations: readonly InstanceLocation[];
    readonly requests: readonly InstanceRequest[];
}
/** How requests are ordered and what is kept for whom. */
export interface Policy {
    readonly id: string;
    /** Fact columns that order requests, the weightiest first; in each the lower value goes first. */
    readonly order: readonly string[];
    /**
     * What decides when all columns are equal: one lottery number per request, or one per request and location. A date
     * is an ordinary last column; the common lottery then parts what came on the same day.
     */
    readonly tieBreak: 'common' | 'local';
    readonly reserve?: ReservePolicy;
}
/**
 * A share of every lane for groups. With capacity q a group gets ceil(q × permille / 1000), at most what the groups
 * before it leave.
 * - `joint`: one pool. Members are taken first while they fit in the reserve and the lane; then everyone left, members
 *   too, in order. What the reserve does not use flows over.
 * - `split`: a pool per group beside the open pool. In a group's pool its members go first, then the others.
 * - `hard`: as split, but the group's pool admits members only.
 */
export interface ReservePolicy {
    readonly mode: 'joint' | 'split' | 'hard';
    readonly groups: readonly {
        readonly group: string;
        readonly permille: number;
    }[];
}
export interface InstanceLocation {
    readonly id: string;
    readonly lanes: readonly Lane[];
    /** Places beside those of `lanes` for members of one group (urgent care); never lent to others. */
    readonly pools?: readonly ExtraPool[];
    /** Reserve groups of the policy that bind here; absent: all. */
    readonly reserves?: readonly string[];
}
/** One limit. A child counts in every lane of the pool that has no `ages` or lists its age. */
export interface Lane {
    /** For explanations: "licence", "staff", "babies". */
    readonly name: string;
    readonly ages?: readonly string[];
    /** Children at once per half-day, the same in every period (length halfDays) or by period (length periods × halfDays). */
    readonly capacity: readonly number[];
}
export interface ExtraPool {
    readonly group: string;
    readonly lanes: readonly Lane[];
    /** The longest stay that may use it, in periods. */
    readonly longest?: number;
}
/** A child, or siblings who are asked for together. */
export interface InstanceRequest {
    readonly id: string;
    /** The days wanted, as bits; each child may have its own instead. Absent when `days` says how many. */
    readonly halfDays?: number;
    /** Flexible: this many weekdays of those with a half-day in `among`; on a chosen day all its half-days in `among`. */
    readonly days?: {
        readonly choose: number;
        readonly among: number;
    };
    /** Children with the same days, age and period; absent: 1. */
    readonly size?: number;
    /** The period of stay, first and last included; absent: all. */
    readonly from?: number;
    readonly until?: number;
    /** Age group when it never changes during the stay. */
    readonly age?: string;
    /** Instead of size and age: the children one by one. */
    readonly children?: readonly InstanceChild[];
    /**
     * Ranked, the best first. A location id is a place there for all children; a list names a location for each child
     * (null: none), which is how "together, else apart" is asked.
     */
    readonly choices: readonly Choice[];
    /** Column values of `Instance.facts`, for every location. */
    readonly facts: readonly number[];
    /** Column values at one location where they differ (a sibling there, the distance). */
    readonly factsAt?: Readonly<Record<string, readonly number[]>>;
    /** Groups for reserves and pools. */
    readonly groups?: readonly string[];
    /**
     * Location where the request has its place today. It goes before everyone there and is never out of place: when not
     * among the choices it stands behind them as choice number `choices.length`.
     */
    readonly current?: string;
    /** The organiser's decision: goes before everyone but those who have a place there today. It must still fit. */
    readonly override?: Override;
}
export type Choice = string | readonly (string | null)[];
export interface InstanceChild {
    /** Instead of the request's days. */
    readonly halfDays?: number;
    readonly from?: number;
    readonly until?: number;
    /** Age groups in the course of the stay, each from a period on; the first from the start. Absent: the request's. */
    readonly ages?: readonly {
        readonly age: string;
        readonly from: number;
    }[];
}
export declare const overrideReasons: readonly ["interest-of-the-child", "health", "safety-of-the-family", "composition-of-the-group", "repair-of-an-error"];
export type OverrideReason = (typeof overrideReasons)[number];
export interface Override {
    readonly location: string;
    readonly reason: OverrideReason;
}
/**
 * Who got what, by position in `Instance.requests`. Plain or typed arrays.
 *
 * Pools are numbered per location: 0 is the open (or only) pool, then a pool for each reserve group of the policy
 * that binds there (`split` and `hard`, in the policy's order), then the extra pools in theirs.
 */
export interface Outcome {
    /** Index of the choice held, or -1. */
    readonly choice: ArrayLike<number>;
    /** The half-days held, for a flexible request the days it got; 0 without place. */
    readonly halfDays: ArrayLike<number>;
    /** The pool. When the choice is in several locations: base 16, the n-th different location of the choice at digit n. */
    readonly pool: ArrayLike<number>;
}
/**
 * Why a better choice was refused: one row per choice × way in (pool and days) × step, as parallel arrays. A row says:
 * in `lane` during `period`, on each half-day of `halfDays`, the holders that go before this request, and the request
 * itself, are more than the capacity. `step` 0 is the ordinary step; n is the step of the n-th reserve group that binds
 * there, counted from 1 (joint reserve): a member is refused only when the ordinary step and its reserve steps are.
 * For a choice in several locations one refusing location is enough; `place` is its index among the choice's different
 * locations. `days` is the pattern refused. Nobody is named.
 */
export interface CertificateRows {
    readonly length: number;
    readonly request: Int32Array;
    readonly choice: Uint16Array;
    readonly place: Uint8Array;
    readonly pool: Uint8Array;
    readonly step: Uint8Array;
    readonly days: Uint16Array;
    /** Index among the lanes of the location or extra pool, as in the input. */
    readonly lane: Uint8Array;
    readonly period: Uint8Array;
    readonly halfDays: Uint16Array;
}
/**
 * The lottery: 48 random-looking bits of seed and key as a whole number. The request with the lower number goes first;
 * equal numbers are parted by `lotteryNumber('', id)` and then by the ids themselves. The key is the request id
 * (common), or request id + '\n' + location id (local).
 */
export declare function lotteryNumber(seed: string, key: string): number;
/** FNV-1a over UTF-16 code units, with a start of its own and murmur's last mix. */
export declare function hash32(text: string, start: number): number;
/** The last step of MurmurHash3: every bit of the input reaches every bit of the result. */
export declare function mix32(value: number): number;
