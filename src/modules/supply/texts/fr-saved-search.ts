/** A search that is kept, in French. */
export const savedSearch = {
  'search.save.title': { of: 'ed52e77f', text: 'Recevez un e-mail quand une place se libère' },
  'search.save.heading': { of: 'ef88b008', text: 'Vérifiez votre adresse e-mail' },
  'search.save.lead': {
    of: '4b8d82a6',
    text: 'Nous regardons chaque jour si une nouvelle place se libère pour cette recherche.',
  },
  'search.save.email': { of: '96dda03b', text: 'Votre adresse e-mail' },
  'search.save.hint': {
    of: '82a442b5',
    text: 'Nous n’utilisons votre adresse que pour cela. Nous l’effaçons quand vous arrêtez, et de toute façon après 6 mois. Vous recevez d’abord un e-mail pour confirmer.',
  },
  'search.save.button': { of: 'a4f786ee', text: 'Envoyez-moi un e-mail' },
  'search.save.asked.title': { of: 'b5386b3b', text: 'Regardez votre boîte mail' },
  'search.save.asked.body': {
    of: 'e3c31ae1',
    text: 'Nous vous avons envoyé un e-mail avec un lien. Ouvrez ce lien et confirmez. C’est alors que nous gardons votre recherche. Rien reçu ? Regardez dans les indésirables.',
  },
  'search.save.ended.title': { of: '6898c511', text: 'Arrêté. Votre adresse e-mail est effacée.' },
  'search.save.ended.body': {
    of: 'f3e491d5',
    text: 'Vous ne recevez plus d’e-mails à ce sujet. Vous pouvez toujours chercher à nouveau.',
  },
  'search.confirm.title': { of: 'c637fd85', text: 'Voulez-vous des e-mails sur les nouvelles places libres ?' },
  'search.confirm.lead': {
    of: '1805694b',
    text: 'Dès qu’une place se libère pour votre recherche, vous recevez un e-mail. Un par jour au plus.',
  },
  'search.confirm.button': { of: '2104d1fe', text: 'Oui, envoyez-moi un e-mail' },
  'search.kept.title': { of: '1be1bd2b', text: 'Nous regardons pour vous jusqu’au {date}' },
  'search.kept.lead': {
    of: 'c75376d5',
    text: 'Vous recevez un e-mail par jour au plus, seulement quand quelque chose de nouveau se libère.',
  },
  'search.kept.look': { of: 'dbb8124f', text: 'Voir votre recherche' },
  'search.kept.longer': { of: '4d98dbe1', text: 'Encore 6 mois' },
  'search.kept.stop': { of: 'c7aac006', text: 'Arrêter et effacer mon adresse e-mail' },
  'problem.supply.searchGone': {
    of: '0b508a26',
    text: 'Cette recherche n’existe plus. Elle est peut-être déjà arrêtée. Vous pouvez chercher à nouveau.',
  },
  'error.email.email-address': { of: '47721879', text: 'Indiquez une adresse e-mail valable, comme nom@exemple.be.' },
  'letter.search.confirm.subject': { of: '738df374', text: 'Confirmez : e-mails sur les places libres' },
  'letter.search.confirm.body': {
    of: 'e0e817c4',
    text: 'Bonjour\n\nQuelqu’un a demandé de recevoir un e-mail à cette adresse quand une place d’accueil se libère. C’était vous ? Ouvrez cette page et confirmez :\n\n{page}\n\nCe n’était pas vous ? Vous ne devez rien faire. Après {days, number} jours, nous effaçons votre adresse.',
  },
  'letter.search.free.subject': {
    of: '2a89da27',
    text: '{count, plural, one {Une place s’est libérée} other {# places se sont libérées}}',
  },
  'letter.search.free.body': {
    of: 'ce6cf6d7',
    text: 'Bonjour\n\n{count, plural, one {Cette place s’est libérée} other {Ces places se sont libérées}} pour votre recherche :\n\n{list}\n\nTout ce qui correspond à votre recherche :\n{search}\n\nN’attendez pas trop : d’autres familles peuvent demander cette place.',
  },
  'letter.search.renew.subject': { of: 'd1f90fe0', text: 'Cherchez-vous encore un accueil ?' },
  'letter.search.renew.body': {
    of: '58407c54',
    text: 'Bonjour\n\nNous cherchons pour vous une place libre jusqu’au {date}. Ensuite nous effaçons votre recherche et votre adresse. Voulez-vous continuer à recevoir des e-mails ? Dites-le sur cette page :\n\n{page}',
  },
  'letter.search.stop': { of: '36b5def5', text: 'Plus d’e-mails ? Arrêtez sur cette page :\n{page}' },
  'letter.search.bye': { of: '200005d8', text: 'Kribbe' },
};
