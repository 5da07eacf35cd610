import type { Translations } from '../../../platform/texts/texts.ts';

export const places: Translations = {
  'supply.reduction.reason.staffShortage': { of: 'f28228a2', text: 'manque de personnel' },
  'supply.reduction.reason.works': { of: '904b35c8', text: 'travaux' },
  'supply.reduction.reason.enforcement': { of: 'a442ad46', text: 'décision d’Opgroeien' },
  'supply.reduction.reason.closingDays': { of: 'dc59297e', text: 'jours de fermeture' },
  'supply.reduction.reason.other': { of: 'c6bc7757', text: 'autre raison' },
  'supply.statute.suiGeneris': { of: 'e859ecf5', text: 'Accueillante sous statut sui generis' },
  'supply.statute.employee': { of: '8ca04904', text: 'Accueillante salariée' },
  'supply.statute.selfEmployed': { of: '5155540b', text: 'Accueillante indépendante' },
  'supply.statute.cooperating': { of: '146f1afa', text: 'travaille avec une autre accueillante' },
  'supply.statute.service': { of: '2b879e5e', text: 'affiliée à {service}' },
  'location.opensOn': { of: 'fdda29ce', text: '{name} ouvre le {date}' },
  'location.opensOn.chip': { of: '6707e07b', text: 'Ouvre le {date}' },
  'location.stopsOn': { of: '2807e4fa', text: 'L’accueil s’arrête le {date}.' },
  'location.statute': { of: '53ac108a', text: 'Comment travaille l’accueillante ?' },
  'location.termsNext': { of: 'd759fc34', text: '{price} à partir du {date}.' },
  'location.reduced': {
    of: 'd43a9c83',
    text: 'Du {from} au {until} inclus, il y a {count, plural, =0 {aucune place} one {seulement # place} other {seulement # places}} : {reason}.',
  },
  'location.closed': { of: '539f6ca0', text: 'Fermé du {from} au {until} inclus.' },
  'location.closedDay': { of: '54e0e7c5', text: 'Fermé le {from}.' },
  'location.soon': { of: '744e573a', text: 'Qu’est-ce qui va changer ?' },
  'location.history': { of: 'a14da558', text: 'Qu’est-ce qui a déjà changé ?' },
  'location.move.registered': { of: '4392b956', text: 'Ouvert avec {count, plural, one {# place} other {# places}}' },
  'location.move.licenceChanged': {
    of: 'c5a2e926',
    text: 'Autorisé pour {count, plural, one {# place} other {# places}}',
  },
  'location.move.licenceStopped': {
    of: '65e9e265',
    text: 'Autorisé pour {count, plural, one {# place} other {# places}} jusqu’au {until} inclus',
  },
  'location.move.reduced': {
    of: 'b3e75332',
    text: 'Temporairement {count, plural, =0 {aucune place} one {# place} other {# places}}, jusqu’au {until} inclus ({reason})',
  },
  'location.move.reductionEnded': { of: '32379077', text: 'La réduction temporaire est terminée' },
  'location.move.income': { of: '08b99d68', text: 'Le prix dépend des revenus de la famille' },
  'location.move.free': { of: '61965af7', text: 'Le lieu d’accueil fixe lui-même son prix' },
  'location.move.freeAt': { of: '5a02842e', text: 'Le prix est de {price} par jour' },

  'problem.supply.startPast': {
    of: 'e883cdf0',
    text: 'Ce jour est passé. Choisissez aujourd’hui ou un jour plus tard.',
  },
  'problem.supply.endPast': { of: '5d43de9e', text: 'Ce jour est passé. Le dernier jour peut être hier au plus tôt.' },
  'problem.supply.endsBeforeStart': { of: '31a1596b', text: 'Le dernier jour vient avant le premier jour.' },
  'problem.supply.notEarlier': {
    of: 'a3053a17',
    text: 'Cela se termine déjà le {until}. Choisissez un jour plus tôt.',
  },
  'problem.supply.statuteOfGroup': { of: 'f5aa8658', text: 'Seul l’accueil familial a un statut d’accueillante.' },
  'problem.supply.reductionPast': { of: '3bd52207', text: 'Cette période est déjà passée.' },
  'problem.supply.reducesNothing': {
    of: 'daa18058',
    text: 'Il reste ainsi autant de places : l’autorisation en compte {places, number}. Indiquez combien il en reste.',
  },
  'problem.supply.unknownReduction': { of: 'a18f15c0', text: 'Cette réduction n’existe pas ou plus.' },
  'problem.supply.poolPast': { of: '3bd52207', text: 'Cette période est déjà passée.' },
  'problem.supply.poolsPastLicence': {
    of: '3ecc5554',
    text: 'Vous ne pouvez pas réserver autant de places : des {places, number} places autorisées, {left, plural, =0 {il n’en reste aucune} one {il en reste #} other {il en reste #}}.',
  },
  'problem.supply.unknownPool': { of: 'dc3222ac', text: 'Ces places réservées n’existent pas ou plus.' },
  'problem.supply.poolInUse': {
    of: '938e486d',
    text: 'Un enfant occupe déjà une de ces places. Choisissez un dernier jour plus tard.',
  },
};
