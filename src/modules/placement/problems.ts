import type { ProblemTable } from '../../platform/problems.ts';

export const placementProblems: ProblemTable = {
  types: {
    'offer.notPossible': 409,
    'placement.requestEnded': 409,
    'placement.openOfferElsewhere': 409,
    'placement.offeredAlready': 409,
    'placement.full': 409,
    'placement.noDays': 400,
    'placement.daysNotAsked': 400,
    'placement.closedThen': 400,
    'placement.startPast': 400,
    'placement.endBeforeStart': 400,
    'placement.answerPast': 400,
    'placement.answerTooLate': 400,
    'placement.occasionalTooLong': 400,
    'placement.beforeBirth': 400,
    'placement.tooYoung': 409,
    'placement.tooOld': 409,
    'placement.unknownOffer': 404,
    'placement.acceptedAlready': 409,
    'placement.offerEnded': 409,
    'placement.offerExpired': 409,
    'placement.unknownPlacement': 404,
    'placement.notEarlier': 400,
    'placement.overlaps': 409,
    'placement.openOffer': 409,
  },
  constraints: {
    one_open_offer_per_child: 'placement.openOffer',
    no_overlapping_placements: 'placement.overlaps',
  },
};
