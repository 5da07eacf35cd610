import type { Clearing } from '../clearing/clearing.ts';
/** Figures of one outcome. Whole numbers; shares are for the reader to divide. */
export interface Metrics {
    readonly requests: number;
    readonly children: number;
    readonly placed: number;
    readonly placedChildren: number;
    /** Placed at the first choice, and at one of the first three. */
    readonly first: number;
    readonly topThree: number;
    /** Half-days of care asked for and held, over all periods and children. */
    readonly halfDaysAsked: number;
    readonly halfDaysHeld: number;
    /** By half-days per week of the largest child: asked and placed. Full-week requests placed less often show here. */
    readonly bySize: readonly {
        readonly halfDays: number;
        readonly requests: number;
        readonly placed: number;
    }[];
    /** Requests for more than one child. */
    readonly siblings: {
        readonly requests: number;
        readonly placed: number;
    };
    /** Members of each group that something is kept for. */
    readonly byGroup: Readonly<Record<string, {
        readonly requests: number;
        readonly placed: number;
    }>>;
    readonly keptPlace: number;
    readonly overridden: number;
}
export declare function metricsOf(clearing: Clearing): Metrics;
