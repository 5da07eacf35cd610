/** Something an outcome may not do. */
export interface Violation {
    readonly kind: 'shape' | 'choice' | 'days' | 'pool' | 'place-lost' | 'capacity' | 'certificate' | 'replay';
    readonly request?: string;
    readonly location?: string;
    readonly detail: string;
}
/** A request that should have had a better choice. */
export interface Claim {
    readonly request: string;
    readonly choice: number;
    /** `waste`: it fits beside everyone; `envy`: it fits once those who go after it make room. */
    readonly kind: 'waste' | 'envy';
}
export interface Faults {
    add(violation: Violation): void;
    readonly list: readonly Violation[];
    readonly count: number;
}
/** Lists are for reading; beyond this many only the count goes on. */
export declare const MOST_LISTED = 10000;
export declare function collectFaults(): Faults;
