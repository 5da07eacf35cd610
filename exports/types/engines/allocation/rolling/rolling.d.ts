import type { Instance, InstanceRequest, Outcome, OverrideReason } from '../model.ts';
import { type InLine } from './in-line.ts';
import { type Offer } from './offers.ts';
export interface RollingOptions {
    readonly policy?: string;
    readonly seed?: string;
    /** What is held at the start; absent: those with a `current` place hold it. */
    readonly outcome?: Outcome;
    /** How long an offer stands, in the caller's units of time (days, say). */
    readonly answerWithin: number;
    /** Accept at once in the family's name: for simulations, and to see where a chain of vacancies would end. */
    readonly acceptAtOnce?: boolean;
}
/**
 * Places that come free are offered one by one, to the first in line for whom they fit; who takes one leaves another,
 * which is offered on. Nobody who has a place or an offer ever loses it. Holds everything in memory; every event is
 * answered with the offers that follow from it. After each event nobody waits for a place that fits him and is free,
 * unless an offer to him stands open.
 */
export declare class Rolling {
    private readonly options;
    private readonly book;
    private readonly door;
    private readonly offers;
    private readonly held;
    /** Places under offer, by request. */
    private readonly kept;
    /** Choices a family does not want any more. */
    private readonly declined;
    private readonly vacant;
    constructor(instance: Instance, options: RollingOptions);
    /** The place of a request comes free (the child leaves). The request is gone. */
    release(id: string, now: number): Offer[];
    /** A new request: it stands in line by its facts, and gets an offer at once where there is room. */
    add(request: InstanceRequest, now: number): Offer[];
    /**
     * Other days, choices or facts. It keeps the place it holds when that location is still a choice and its days there
     * are the same; otherwise, and for an open offer, what it held comes free.
     */
    change(request: InstanceRequest, now: number): Offer[];
    /** The family takes the place: what it held comes free, and what it wanted less is over. */
    accept(id: string, now: number): Offer[];
    /** The family does not want this place; it stays in line elsewhere. */
    decline(id: string, now: number): Offer[];
    /** Offers whose time is over count as declined. */
    expire(now: number): Offer[];
    /** The organiser gives a place out of turn. It must be free and fit; undefined when it does not. */
    override(id: string, location: string, reason: OverrideReason, now: number): Offer[] | undefined;
    /** Who is next for the location: the first `count` in line who prefer it to what they have. */
    nextInLine(location: string, count: number): InLine[];
    private isDeclined;
    /** The choice held, or −1; and the one under offer. */
    standing(id: string): {
        readonly held: number;
        readonly offered: number;
    };
    private seat;
    /** Offers every vacant location on, and what that frees, until nothing is left to offer. */
    private settle;
    private offerAlong;
    /** Along the waiting list once; with a group only its members, with a joint reserve only while that has room. */
    private walk;
    private give;
    private take;
    private close;
    /** The best free place of one request, now that it may have an offer again. */
    private offerBest;
    private offerAt;
    private leaveAll;
    private leave;
    private number;
}
