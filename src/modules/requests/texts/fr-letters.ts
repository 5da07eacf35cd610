import type { Translations } from '../../../platform/texts/texts.ts';

export const letters: Translations = {
  'letter.hello': { of: 'ed0f8ba3', text: 'Bonjour {name},' },
  'letter.bye': { of: '2f69dd4d', text: 'Cordialement,\nvotre guichet local de l’accueil des enfants' },
  'letter.follow': {
    of: '0dc70ae9',
    text: 'Suivez votre demande sur {url}. Vous avez besoin de votre code, ou demandez-en un nouveau sur cette page.',
  },
  'letter.open': {
    of: 'f636f72e',
    text: 'Regardez et répondez ici :\n{url}\nLe lien fonctionne une seule fois. Ensuite, vous ouvrez votre demande avec votre code, ou vous en demandez un nouveau.',
  },
  'letter.noReply': { of: 'e9f8796e', text: 'Vous ne pouvez pas répondre à ce mail.' },
  'letter.confirm.subject': { of: '97c7aa8e', text: 'Nous avons reçu votre demande d’accueil {number}' },
  'letter.confirm.body': {
    of: '04631a7e',
    text: 'Nous avons reçu votre demande et l’avons envoyée à {count, plural, one {1 lieu} other {# lieux}} :\n\n{locations}\n\nChaque lieu répond au plus tard le {date}. Vous ne devez rien faire maintenant. Le numéro de votre demande est {number}.',
  },
  'letter.answered.subject': { of: 'f028e14e', text: 'Votre demande est sur la liste de {location}' },
  'letter.answered.body': {
    of: '2544f1fb',
    text: '{location} a lu votre demande et l’a mise sur sa liste. Il n’y a pas encore d’offre. Vos autres demandes continuent.',
  },
  'letter.refused.subject': { of: '949fdf96', text: '{location} n’a pas de place pour vous' },
  'letter.refused.body': {
    of: 'd50f2409',
    text: '{location} ne peut pas vous donner de place. La raison : {reason} Vos autres demandes continuent. Votre guichet local cherche volontiers avec vous.',
  },
  'letter.reopened.subject': { of: '8a85c648', text: 'Votre demande est de nouveau sur la liste de {location}' },
  'letter.reopened.body': {
    of: '3aba0485',
    text: '{location} a remis votre demande sur sa liste. Vous ne devez rien faire.',
  },
  'letter.words': { of: 'da291559', text: '{location} ajoute :' },
  'letter.mailCode.subject': { of: 'bf296c08', text: 'Votre code pour votre demande d’accueil' },
  'letter.mailCode.body': {
    of: 'bb44d1ab',
    text: 'Ouvrez votre demande d’accueil avec ce lien :\n\n{url}\n\nOu tapez ce code : {code}\n\nLe code fonctionne une seule fois, pendant une heure au plus. Vous n’avez pas demandé ce mail ? Alors vous ne devez rien faire.',
  },
  'refusal.full': { of: '6f94ad55', text: 'toutes les places sont prises les jours que vous demandez.' },
  'refusal.daysDontFit': {
    of: '31cfabb5',
    text: 'le lieu n’est pas ouvert les jours que vous demandez, ou ne peut pas les combiner.',
  },
  'refusal.ageDoesntFit': { of: '71040e46', text: 'le lieu n’accueille pas d’enfants de cet âge.' },
  'refusal.needDoesntFit': {
    of: 'dd8d5319',
    text: 'le lieu ne peut pas offrir maintenant les soins dont votre enfant a besoin.',
  },
  'refusal.noReply': { of: '0f00c98b', text: 'le lieu n’a pas pu vous joindre.' },
  'refusal.other': { of: '42ed8fdd', text: 'le lieu a choisi « une autre raison ».' },
};
