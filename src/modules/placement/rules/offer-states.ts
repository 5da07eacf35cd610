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

/** The life of a placement. That it runs or is over follows from its days and today; only agreements are kept. */
export const placementStates = machine('placement', {
  agreed: { shorten: 'agreed', cancel: 'cancelled' },
  cancelled: {},
});

export type PlacementState = StateOf<typeof placementStates.table>;
export type PlacementEvent = EventOf<typeof placementStates.table>;
