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
export class Offers {
  private readonly byRequest = new Map<string, Offer>();

  constructor(readonly answerWithin: number) {}

  open(offer: Offer): void {
    this.byRequest.set(offer.request, offer);
  }

  close(request: string): void {
    this.byRequest.delete(request);
  }

  /** Requests whose offer is over, the oldest first. */
  over(now: number): string[] {
    const over: string[] = [];
    for (const offer of this.byRequest.values()) {
      if (offer.answerBefore > now) break;
      over.push(offer.request);
    }
    return over;
  }
}
