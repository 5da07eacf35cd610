/** What is wrong (or, when `doubt`, merely unusual) in a parameter file, and where. */
export interface Finding {
    readonly path: string;
    readonly sentence: string;
    readonly doubt?: true;
}
/**
 * All that is wrong in a parameter file that was read as JSON: its form, its order, and each case it holds. A file
 * without faults is a `ParameterFile`. Sentences are English: they are for whoever enters a new year.
 */
export declare function validate(file: unknown): Finding[];
