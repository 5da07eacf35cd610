import type { Translations } from '../../../platform/texts/texts.ts';

export const places: Translations = {
  'supply.reduction.reason.staffShortage': { of: 'f28228a2', text: 'not enough staff' },
  'supply.reduction.reason.works': { of: '904b35c8', text: 'building works' },
  'supply.reduction.reason.enforcement': { of: 'a442ad46', text: 'decision of the agency (Opgroeien)' },
  'supply.reduction.reason.closingDays': { of: 'dc59297e', text: 'closing days' },
  'supply.reduction.reason.other': { of: 'c6bc7757', text: 'another reason' },
  'supply.statute.suiGeneris': { of: 'e859ecf5', text: 'Childminder with sui generis status' },
  'supply.statute.employee': { of: '8ca04904', text: 'Employed childminder' },
  'supply.statute.selfEmployed': { of: '5155540b', text: 'Self-employed childminder' },
  'supply.statute.cooperating': { of: '146f1afa', text: 'works together with another childminder' },
  'supply.statute.service': { of: '2b879e5e', text: 'affiliated with {service}' },
  'location.opensOn': { of: 'fdda29ce', text: '{name} opens on {date}' },
  'location.opensOn.chip': { of: '6707e07b', text: 'Opens on {date}' },
  'location.stopsOn': { of: '2807e4fa', text: 'The care stops on {date}.' },
  'location.statute': { of: '53ac108a', text: 'How does the childminder work?' },
  'location.termsNext': { of: 'd759fc34', text: '{price} from {date}.' },
  'location.reduced': {
    of: 'd43a9c83',
    text: 'From {from} until {until} there {count, plural, =0 {are no places} one {is only # place} other {are only # places}}: {reason}.',
  },
  'location.closed': { of: '539f6ca0', text: 'Closed from {from} until {until}.' },
  'location.closedDay': { of: '54e0e7c5', text: 'Closed on {from}.' },
  'location.soon': { of: '744e573a', text: 'What will change?' },
  'location.history': { of: 'a14da558', text: 'What has changed before?' },
  'location.move.registered': { of: '4392b956', text: 'Opened with {count, plural, one {# place} other {# places}}' },
  'location.move.licenceChanged': {
    of: 'c5a2e926',
    text: 'Licensed for {count, plural, one {# place} other {# places}}',
  },
  'location.move.licenceStopped': {
    of: '65e9e265',
    text: 'Licensed for {count, plural, one {# place} other {# places}} until {until}',
  },
  'location.move.reduced': {
    of: 'b3e75332',
    text: 'For a while {count, plural, =0 {no places} one {# place} other {# places}}, until {until} ({reason})',
  },
  'location.move.reductionEnded': { of: '32379077', text: 'The temporary reduction is over' },
  'location.move.income': { of: '08b99d68', text: 'The price depends on the family’s income' },
  'location.move.free': { of: '61965af7', text: 'The location sets its own price' },
  'location.move.freeAt': { of: '5a02842e', text: 'The price is {price} a day' },

  'problem.supply.startPast': { of: 'e883cdf0', text: 'That day is past. Choose today or a later day.' },
  'problem.supply.endPast': {
    of: '5d43de9e',
    text: 'That day is past. The last day can be yesterday at the earliest.',
  },
  'problem.supply.endsBeforeStart': { of: '31a1596b', text: 'The last day comes before the first day.' },
  'problem.supply.notEarlier': { of: 'a3053a17', text: 'This already ends on {until}. Choose an earlier day.' },
  'problem.supply.statuteOfGroup': { of: 'f5aa8658', text: 'Only family care has a status of childminders.' },
  'problem.supply.reductionPast': { of: '3bd52207', text: 'That period is past already.' },
  'problem.supply.reducesNothing': {
    of: 'daa18058',
    text: 'That leaves just as many places: the licence counts {places, number}. Say how many remain.',
  },
  'problem.supply.unknownReduction': { of: 'a18f15c0', text: 'This reduction does not exist (any more).' },
  'problem.supply.poolPast': { of: '3bd52207', text: 'That period is past already.' },
  'problem.supply.poolsPastLicence': {
    of: '3ecc5554',
    text: 'You cannot keep that many places: of the {places, number} licensed places {left, plural, =0 {none is left} one {# is left} other {# are left}}.',
  },
  'problem.supply.unknownPool': { of: 'dc3222ac', text: 'These kept places do not exist (any more).' },
  'problem.supply.poolInUse': {
    of: '938e486d',
    text: 'A child has one of these places already. Choose a later last day.',
  },
};
