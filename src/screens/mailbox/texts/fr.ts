import type { Translations } from '../../../platform/texts/texts.ts';

export const fr: Translations = {
  'mailbox.nav': { of: '8c901a1a', text: 'Boîte aux lettres' },
  'mailbox.title': { of: 'c09df83f', text: 'Boîte aux lettres de l’environnement d’exercice' },
  'mailbox.lead': {
    of: 'e7094a2f',
    text: 'L’environnement d’exercice n’envoie pas de vrais e-mails. Vous lisez ici ce que Kribbe enverrait.',
  },
  'mailbox.caption': { of: '9a4f6d32', text: 'E-mails, les plus récents d’abord' },
  'mailbox.empty': {
    of: '7f90a78a',
    text: 'Il n’y a pas encore d’e-mails. Faites une demande ou une offre : l’e-mail apparaîtra ici.',
  },
  'mailbox.subject': { of: 'b7ffff09', text: 'Objet' },
  'mailbox.to': { of: 'b8a642e0', text: 'À' },
  'mailbox.at': { of: 'be487e2e', text: 'Envoyé' },
  'mailbox.back': { of: '86093783', text: 'Retour à la boîte aux lettres' },
  'mailbox.sentTo': { of: 'c9ae2ca1', text: 'À {to}, {at}' },
};
