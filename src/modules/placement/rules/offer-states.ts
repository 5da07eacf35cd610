import { machine, type EventOf, type StateOf } from '../../../kernel/machine.ts';

/** The life of an offer. Past its last day it counts as expired, also before anything has written that down. */
export const offerStates = machine('offer', {
  open: { accept: 'accepted', decline: 'declined', expire: 'expired', takeBack: 'withdrawn' },
  accepted: {},
  declined: {},
  expired: {},
  withdrawn: {},
});

export type OfferState = StateOf<typeof offerStates.table>;
export type OfferEvent = EventOf<typeof offerStates.table>;
