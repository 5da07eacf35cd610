import type { Translations } from '../../../platform/texts/texts.ts';

export const en: Translations = {
  'error.halfDays.minimum': { of: 'bd528654', text: 'Choose at least one half-day.' },
  'problem.offer.notPossible': { of: '6073a969', text: 'This is no longer possible: this offer is already closed.' },
  'problem.placement.requestEnded': {
    of: '9daafee2',
    text: 'This family is no longer looking for a place. The request is closed.',
  },
  'problem.placement.openOfferElsewhere': {
    of: 'e1c5fc06',
    text: 'Another location has already made this family an offer for (some of) the same days. The family answers by {expires} at the latest. After that you can make an offer again.',
  },
  'problem.placement.offeredAlready': {
    of: '67e31997',
    text: 'You have already made this family an offer for (some of) these days. The family answers by {expires} at the latest.',
  },
  'problem.placement.openOffer': {
    of: 'b557a238',
    text: 'An offer is already open for this child on (some of) the same days. A child gets one offer at a time.',
  },
  'problem.placement.full': {
    of: '1cfb1d6a',
    text: 'This does not fit under the licence: {halfDays} is already full, first in the week of {week}.',
  },
  'problem.placement.openFull': {
    of: '90e12fd1',
    text: 'The open places are full: {halfDays}, first in the week of {week}. What is left is kept for somebody.',
  },
  'problem.placement.poolFull': {
    of: '2a65a28d',
    text: 'On at least one of those half-days no kept place is free any more (from the week of {week}). Choose an open place or other days.',
  },
  'problem.placement.unknownPool': {
    of: 'd430fd31',
    text: 'These kept places do not exist (any more). Choose again.',
  },
  'problem.placement.poolNotForYou': {
    of: '50da081a',
    text: 'These places are not meant for this question.',
  },
  'problem.placement.noDays': { of: 'bd528654', text: 'Choose at least one half-day.' },
  'problem.placement.daysNotAsked': { of: '16fb36a5', text: 'You offer a half-day that the family did not ask for.' },
  'problem.placement.closedThen': { of: '1db30b19', text: 'The location is not open on one of these half-days.' },
  'problem.placement.startPast': { of: '67d75b69', text: 'The start date has passed. Choose today or a later day.' },
  'problem.placement.endBeforeStart': { of: '18c0fcc8', text: 'The end date is before the start date.' },
  'problem.placement.answerTooLate': {
    of: '4faa8817',
    text: 'Give the family at most {days, number} days to answer. Until then no other location can offer a place.',
  },
  'problem.placement.answerPast': { of: '9c3f2401', text: 'The last day to answer has passed.' },
  'problem.placement.occasionalTooLong': {
    of: '8bb9dfa9',
    text: 'A temporary place lasts {months, number} months at most.',
  },
  'problem.placement.beforeBirth': { of: 'bd414e22', text: 'The place starts before the child is born.' },
  'problem.placement.tooYoung': {
    of: 'f1af3e6f',
    text: 'On the first day the child is younger than {months, number} months. This location does not take children that young.',
  },
  'problem.placement.tooOld': {
    of: '314b6c2f',
    text: 'On the first day the child is {months, number} months or older. This location only takes younger children.',
  },
  'problem.placement.unknownOffer': { of: '1e1753b4', text: 'This offer does not exist (any more).' },
  'problem.placement.acceptedAlready': {
    of: 'f2ddcc4f',
    text: 'You have already accepted this offer. The place is yours.',
  },
  'problem.placement.offerEnded': {
    of: '68cd48f0',
    text: 'This offer is no longer valid: it has been answered or taken back.',
  },
  'problem.placement.offerExpired': {
    of: '5f62fd85',
    text: 'This offer expired on {expires}. Your request stays on the list.',
  },
  'problem.placement.unknownPlacement': { of: '828c0f05', text: 'This place does not exist (any more).' },
  'problem.placement.notEarlier': { of: 'b0075721', text: 'The care already ends on {until}. Choose an earlier day.' },
  'problem.placement.overlaps': {
    of: 'e37d87df',
    text: 'In that period the child already has a place on (some of) the same half-days.',
  },
  'letter.offer.made.subject': { of: '5d764a7e', text: 'There is a place for your child at {location}' },
  'letter.offer.made.body': {
    of: '212bd5fe',
    text: '{location} offers your child {kind, select, occasional {a temporary place} other {a place}} on {days}, from {from} up to and including {until}.\n\nAnswer by {expires} at the latest. After that the place goes to another family.',
  },
  'letter.offer.accepted.subject': { of: 'ea8bae63', text: 'The place at {location} is yours' },
  'letter.offer.accepted.body': {
    of: 'fb748a4b',
    text: 'You accepted the offer of {location}: {days}, from {from} up to and including {until}.\n\n{kind, select, occasional {Your other requests for a regular place go on.} other {The location will contact you to arrange everything.}}',
  },
  'letter.offer.expired.subject': { of: 'bf41efbb', text: 'The offer of {location} has expired' },
  'letter.offer.expired.body': {
    of: '9605213c',
    text: 'You did not answer the offer of {location} before {expires}. The place now goes to another family. Your request stays on the list. Do you still want a place? Tell your local desk.',
  },
  'letter.offer.takenBack.subject': { of: '02d4a6b1', text: '{location} takes its offer back' },
  'letter.offer.takenBack.body': {
    of: '89e1d74a',
    text: '{location} cannot keep its offer for {days} from {from} and takes it back. You can read why on the page of your request. You stay on the list.',
  },
  'letter.placement.shortened.subject': { of: '41550839', text: 'The care at {location} ends on {until}' },
  'letter.placement.shortened.body': {
    of: 'c3b4b71e',
    text: 'Your child’s care at {location} ends earlier than agreed: the last day is {until}. Is this wrong? Contact the location or your local desk.',
  },
};
