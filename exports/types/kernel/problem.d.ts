/**
 * Something the person who asked can understand and act on. `type` is a stable key such as
 * 'placement.noPlaceOnThoseDays'; each module gives it a status and a sentence in its problem table.
 */
export interface Problem {
    readonly type: string;
    readonly values: Readonly<Record<string, string | number>>;
}
/** The one expected exception: rolls the transaction back and is rendered as a page, a problem document or an exit code. */
export declare class Refusal extends Error {
    readonly problem: Problem;
    constructor(problem: Problem);
}
/** Stop the action here: nothing is written, the person is told why. */
export declare function refuse(problem: Problem | string, values?: Problem['values']): never;
