import type { Translations } from '../../../platform/texts/texts.ts';
import { ask } from './fr-ask.ts';
import { askMore } from './fr-ask-more.ts';
import { enter } from './fr-enter.ts';
import { letters } from './fr-letters.ts';

export const fr: Translations = {
  ...ask,
  ...askMore,
  ...enter,
  ...letters,
  'problem.line.notPossible': {
    of: 'b5f66e91',
    text: 'Ce n’est plus possible : la demande a entre-temps évolué. Rechargez la page.',
  },
  'problem.request.notPossible': {
    of: 'b47d4b7a',
    text: 'Ce n’est plus possible : la demande d’accueil est entre-temps clôturée. Rechargez la page.',
  },
  'problem.requests.unknownLine': { of: 'd3f1cc1a', text: 'Cette demande n’existe pas (ou plus).' },
  'problem.requests.unknownRequest': { of: '6827d23f', text: 'Cette demande d’accueil n’existe pas (ou plus).' },
  'problem.requests.unknownDraft': {
    of: '15711fdd',
    text: 'Cette demande n’est plus conservée. Recommencez ; cela prend cinq minutes.',
  },
  'problem.requests.unknownChild': { of: 'a28b2695', text: 'Nous ne trouvons pas cet enfant dans votre famille.' },
  'problem.requests.unknownLocation': {
    of: '8fb67de2',
    text: 'Un des lieux choisis n’existe plus. Choisissez-en un autre.',
  },
  'problem.requests.unknownMunicipality': {
    of: 'a0d5e24e',
    text: 'Nous ne connaissons pas cette commune. Choisissez une commune en Flandre ou à Bruxelles.',
  },
  'problem.requests.noContact': {
    of: '00f84de4',
    text: 'Donnez une adresse e-mail ou un numéro de téléphone. Sinon nous ne pouvons rien vous faire savoir.',
  },
  'problem.requests.noChildDate': {
    of: '443cc44b',
    text: 'Indiquez la date de naissance, ou la date prévue de la naissance.',
  },
  'problem.requests.twoChildDates': {
    of: 'deee657e',
    text: 'Indiquez une seule date : la date de naissance ou la date prévue.',
  },
  'problem.requests.birthFarFromDue': {
    of: 'dda58efd',
    text: 'Cette date de naissance est trop éloignée de la date prévue. Vérifiez l’année et le mois.',
  },
  'problem.requests.birthKnown': {
    of: '58177d7d',
    text: 'La date de naissance de cet enfant est déjà connue.',
  },
  'problem.requests.bornInFuture': {
    of: 'ccf4be45',
    text: 'Cette date de naissance est dans le futur. Votre enfant n’est pas encore né ? Choisissez alors « pas encore né ».',
  },
  'problem.requests.tooOld': {
    of: '3ee57eb3',
    text: 'Le jour du début, votre enfant est trop âgé pour l’accueil des bébés et des tout-petits. Votre guichet local vous aide.',
  },
  'problem.requests.dueTooFar': {
    of: 'c1a5c83d',
    text: 'Cette date est trop éloignée pour une grossesse. Vérifiez l’année.',
  },
  'problem.requests.duePast': {
    of: '99252fe0',
    text: 'Cette date prévue est passée. Votre enfant est né ? Indiquez alors la date de naissance.',
  },
  'problem.requests.startBeforeBirth': {
    of: '02aabe31',
    text: 'L’accueil ne peut pas commencer avant la naissance de votre enfant.',
  },
  'problem.requests.startPast': {
    of: '67d75b69',
    text: 'La date de début est passée. Choisissez aujourd’hui ou un jour plus tard.',
  },
  'problem.requests.startTooFar': {
    of: '0f1ca534',
    text: 'La date de début est dans plus de deux ans. Demandez un accueil au plus tôt deux ans à l’avance.',
  },
  'problem.requests.endBeforeStart': { of: '18c0fcc8', text: 'La date de fin est avant la date de début.' },
};
