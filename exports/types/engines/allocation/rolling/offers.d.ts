import type { OverrideReason } from '../model.ts';
/** A place offered to a family, kept for it until the answer or the deadline. */
export interface Offer {
    readonly request: string;
    readonly location: string;
    readonly choice: number;
    readonly halfDays: number;
    readonly pool: number;
    /** In the caller's units of time: open before this moment, over from it on. */
    readonly answerBefore: number;
    /** Given out of turn by the organiser. */
    readonly override?: OverrideReason;
}
/** A place in the engine's own numbers. */
export interface Place {
    readonly choice: number;
    readonly pool: number;
    readonly shape: number;
    readonly days: number;
}
/** Open offers. All stand equally long, so those made first are over first. */
export declare class Offers {
    readonly answerWithin: number;
    private readonly byRequest;
    constructor(answerWithin: number);
    open(offer: Offer): void;
    close(request: string): void;
    /** Requests whose offer is over, the oldest first. */
    over(now: number): string[];
}
