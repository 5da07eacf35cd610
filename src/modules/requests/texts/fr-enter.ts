import type { Translations } from '../../../platform/texts/texts.ts';

export const enter: Translations = {
  'nav.myRequest': { of: 'd218c39a', text: 'Ma demande' },
  'receipt.title': {
    of: '5e875670',
    text: '{count, plural, one {Votre demande est envoyée à 1 lieu} other {Votre demande est envoyée à # lieux}}',
  },
  'receipt.lead': {
    of: 'f34738e6',
    text: 'Vous ne devez rien faire maintenant. Nous suivons avec vous la demande pour {child}.',
  },
  'receipt.code': { of: 'd71cf4e1', text: 'Votre code' },
  'receipt.codeHint': {
    of: 'a395cf9a',
    text: 'Gardez bien ce code. Il ouvre votre demande sur n’importe quel appareil. Ne le donnez à personne.',
  },
  'receipt.number': { of: 'af29af9a', text: 'Le numéro de votre demande est' },
  'receipt.numberHint': { of: 'b58fa5d4', text: 'Vous pouvez donner ce numéro au téléphone.' },
  'receipt.qrLabel': { of: '3c76439a', text: 'Code QR avec l’adresse de la page où vous suivez votre demande' },
  'receipt.qr': { of: '0c964e1e', text: 'Scannez ceci avec votre téléphone et tapez votre code.' },
  'receipt.follow': { of: 'c769cfa3', text: 'Suivre ma demande' },
  'receipt.print': { of: 'd0f0561f', text: 'Imprimer' },
  'receipt.close': { of: 'e53d3111', text: 'J’ai fini, oubliez-moi sur cet appareil' },
  'receipt.next': { of: 'ad2d9bf0', text: 'Que se passe-t-il maintenant ?' },
  'receipt.step.mail': { of: '72ed5402', text: 'Vous recevez une confirmation à {email}.' },
  'receipt.step.noMail': {
    of: '1895b306',
    text: 'Vous n’avez pas donné d’adresse e-mail. Votre guichet local ou le lieu vous appelle. Notez donc bien votre code.',
  },
  'receipt.step.answers': {
    of: '7ad34f1c',
    text: 'Chaque lieu répond au plus tard le {date}, donc dans les {days, number} jours.',
  },
  'receipt.step.offer': {
    of: '8246d282',
    text: 'Il y a une place ? Vous recevez une offre avec un dernier jour pour répondre. C’est vous qui décidez.',
  },
  'receipt.step.desk': {
    of: 'ccf6a721',
    text: 'Un lieu ne répond pas à temps ? Votre guichet local le voit et vous aide.',
  },
  'receipt.asked': { of: '9dfe4c12', text: 'Voici ce que vous avez demandé' },
  'enter.title': { of: 'cd9234ba', text: 'Suivez votre demande d’accueil' },
  'enter.offerTitle': { of: '110275b8', text: 'Il y a une offre pour vous. Connectez-vous pour répondre' },
  'enter.lead': {
    of: '08e4372e',
    text: 'Votre code se trouve sur votre accusé de réception. Un code reçu par mail fonctionne aussi ici.',
  },
  'enter.code': { of: 'd71cf4e1', text: 'Votre code' },
  'enter.codeHint': { of: '10914551', text: 'Seize caractères, par exemple K7Q2-9DXM-4HTR-W0PZ.' },
  'enter.button': { of: '6bf2dc42', text: 'Ouvrir ma demande' },
  'enter.wrongCode': {
    of: 'e426fac1',
    text: 'Ce code ne fonctionne pas. Vérifiez chaque caractère. Un code reçu par mail fonctionne une seule fois, pendant une heure au plus.',
  },
  'enter.mailTitle': { of: '26d1b00c', text: 'Pas de code sous la main ?' },
  'enter.email': { of: '96dda03b', text: 'Votre adresse e-mail' },
  'enter.emailHint': { of: '6aa8f5f8', text: 'L’adresse que vous avez indiquée dans votre demande.' },
  'enter.mailButton': { of: '889d3c6c', text: 'Envoyez-moi un code' },
  'enter.lost': {
    of: '3d0bb365',
    text: 'Pas de code et pas d’adresse e-mail ? Appelez votre guichet local. Il retrouve votre demande.',
  },
  'enter.none': { of: '4020e0b9', text: 'Pas encore envoyé de demande ?' },
  'enter.noneLink': { of: 'b5eecf64', text: 'Commencer une nouvelle demande' },
  'enter.askedTitle': { of: 'b5386b3b', text: 'Regardez dans votre boîte mail' },
  'enter.asked': {
    of: 'd797640d',
    text: 'Si nous connaissons votre adresse, vous recevez dans quelques minutes un mail avec un code. Il fonctionne une heure.',
  },
  'enter.askedNothing': {
    of: 'a7b9ba52',
    text: 'Rien reçu ? Regardez dans vos indésirables, ou essayez une autre adresse.',
  },
  'enter.fromMailTitle': { of: '66a81168', text: 'Ouvrez votre demande d’accueil' },
  'enter.fromMail': { of: 'f138fbc5', text: 'Appuyez sur le bouton. Ce code fonctionne une seule fois.' },
  'enter.fromMailButton': { of: '6bf2dc42', text: 'Ouvrir ma demande' },
  'enter.resumeTitle': { of: '16ca39ff', text: 'Continuez votre demande' },
  'enter.resumeLead': {
    of: 'ad368110',
    text: 'Tout ce que vous avez rempli est encore là. Tapez le code qui se trouvait sur chaque page.',
  },
  'enter.resumeLost': {
    of: '11572a31',
    text: 'Vous n’avez plus le code ? Recommencez. Cela prend environ cinq minutes.',
  },
};
