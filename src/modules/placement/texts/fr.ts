import type { Translations } from '../../../platform/texts/texts.ts';

export const fr: Translations = {
  'error.halfDays.minimum': { of: 'bd528654', text: 'Choisissez au moins une demi-journée.' },
  'problem.offer.notPossible': { of: '6073a969', text: 'Ce n’est plus possible : cette offre est déjà clôturée.' },
  'problem.placement.requestEnded': {
    of: '9daafee2',
    text: 'Cette famille ne cherche plus de place. La demande est clôturée.',
  },
  'problem.placement.openOfferElsewhere': {
    of: 'e1c5fc06',
    text: 'Un autre milieu d’accueil a déjà fait une offre à cette famille pour (une partie) des mêmes jours. La famille répond au plus tard le {expires}. Ensuite, vous pouvez faire une nouvelle offre.',
  },
  'problem.placement.offeredAlready': {
    of: '67e31997',
    text: 'Vous avez déjà fait une offre à cette famille pour (une partie de) ces jours. La famille répond au plus tard le {expires}.',
  },
  'problem.placement.openOffer': {
    of: 'b557a238',
    text: 'Une offre est déjà en cours pour cet enfant sur (une partie) des mêmes jours. Un enfant reçoit une seule offre à la fois.',
  },
  'problem.placement.full': {
    of: '1cfb1d6a',
    text: 'Cela dépasse l’autorisation : {halfDays}, c’est déjà complet, d’abord dans la semaine du {week}.',
  },
  'problem.placement.openFull': {
    of: '90e12fd1',
    text: 'Les places ouvertes sont complètes : {halfDays}, d’abord dans la semaine du {week}. Ce qui reste est réservé.',
  },
  'problem.placement.poolFull': {
    of: '2a65a28d',
    text: 'Pour au moins une de ces demi-journées, il n’y a plus de place réservée (à partir de la semaine du {week}). Choisissez une place ouverte ou d’autres jours.',
  },
  'problem.placement.unknownPool': {
    of: 'd430fd31',
    text: 'Ces places réservées n’existent pas ou plus. Choisissez à nouveau.',
  },
  'problem.placement.poolNotForYou': {
    of: '50da081a',
    text: 'Ces places ne sont pas destinées à cette demande.',
  },
  'problem.placement.noDays': { of: 'bd528654', text: 'Choisissez au moins une demi-journée.' },
  'problem.placement.daysNotAsked': {
    of: '16fb36a5',
    text: 'Vous proposez une demi-journée que la famille n’a pas demandée.',
  },
  'problem.placement.closedThen': {
    of: '1db30b19',
    text: 'Le lieu d’accueil n’est pas ouvert pendant une de ces demi-journées.',
  },
  'problem.placement.startPast': {
    of: '67d75b69',
    text: 'La date de début est passée. Choisissez aujourd’hui ou un jour plus tard.',
  },
  'problem.placement.endBeforeStart': { of: '18c0fcc8', text: 'La date de fin vient avant la date de début.' },
  'problem.placement.answerTooLate': {
    of: '4faa8817',
    text: 'Donnez à la famille {days, number} jours au plus pour répondre. D’ici là, aucun autre milieu d’accueil ne peut proposer de place.',
  },
  'problem.placement.answerPast': { of: '9c3f2401', text: 'Le dernier jour pour répondre est passé.' },
  'problem.placement.occasionalTooLong': {
    of: '8bb9dfa9',
    text: 'Une place temporaire dure au plus {months, number} mois.',
  },
  'problem.placement.beforeBirth': { of: 'bd414e22', text: 'La place commence avant la naissance de l’enfant.' },
  'problem.placement.tooYoung': {
    of: 'f1af3e6f',
    text: 'Au premier jour, l’enfant a moins de {months, number} mois. Ce lieu n’accueille pas d’enfants si jeunes.',
  },
  'problem.placement.tooOld': {
    of: '314b6c2f',
    text: 'Au premier jour, l’enfant a {months, number} mois ou plus. Ce lieu accueille seulement des enfants plus jeunes.',
  },
  'problem.placement.unknownOffer': { of: '1e1753b4', text: 'Cette offre n’existe pas (ou plus).' },
  'problem.placement.acceptedAlready': {
    of: 'f2ddcc4f',
    text: 'Vous avez déjà accepté cette offre. La place est à vous.',
  },
  'problem.placement.offerEnded': {
    of: '68cd48f0',
    text: 'Cette offre n’est plus valable : elle a déjà reçu une réponse ou a été retirée.',
  },
  'problem.placement.offerExpired': {
    of: '5f62fd85',
    text: 'Cette offre a expiré le {expires}. Votre demande reste sur la liste.',
  },
  'problem.placement.unknownPlacement': { of: '828c0f05', text: 'Cette place n’existe pas (ou plus).' },
  'problem.placement.notEarlier': {
    of: 'b0075721',
    text: 'L’accueil se termine déjà le {until}. Choisissez un jour plus tôt.',
  },
  'problem.placement.overlaps': {
    of: 'e37d87df',
    text: 'Pendant cette période, l’enfant a déjà une place sur (une partie) des mêmes demi-journées.',
  },
  'letter.offer.made.subject': { of: '5d764a7e', text: 'Il y a une place pour votre enfant chez {location}' },
  'letter.offer.made.body': {
    of: '212bd5fe',
    text: '{location} propose à votre enfant {kind, select, occasional {une place temporaire} other {une place}} : {days}, du {from} au {until} inclus.\n\nRépondez au plus tard le {expires}. Après cela, la place va à une autre famille.',
  },
  'letter.offer.accepted.subject': { of: 'ea8bae63', text: 'La place chez {location} est à vous' },
  'letter.offer.accepted.body': {
    of: 'fb748a4b',
    text: 'Vous avez accepté l’offre de {location} : {days}, du {from} au {until} inclus.\n\n{kind, select, occasional {Vos autres demandes pour une place fixe continuent.} other {Le milieu d’accueil prend contact avec vous pour tout régler.}}',
  },
  'letter.offer.expired.subject': { of: 'bf41efbb', text: 'L’offre de {location} a expiré' },
  'letter.offer.expired.body': {
    of: '9605213c',
    text: 'Vous n’avez pas répondu avant le {expires} à l’offre de {location}. La place va maintenant à une autre famille. Votre demande reste sur la liste. Vous voulez encore une place ? Dites-le à votre guichet local.',
  },
  'letter.offer.takenBack.subject': { of: '02d4a6b1', text: '{location} retire son offre' },
  'letter.offer.takenBack.body': {
    of: '89e1d74a',
    text: '{location} ne peut pas tenir son offre pour {days} à partir du {from} et la retire. Vous lisez pourquoi sur la page de votre demande. Vous restez sur la liste.',
  },
  'letter.placement.shortened.subject': { of: '41550839', text: 'L’accueil chez {location} se termine le {until}' },
  'letter.placement.shortened.body': {
    of: 'c3b4b71e',
    text: 'L’accueil de votre enfant chez {location} se termine plus tôt que prévu : le dernier jour est le {until}. Ce n’est pas correct ? Prenez contact avec le milieu d’accueil ou avec votre guichet local.',
  },
};
