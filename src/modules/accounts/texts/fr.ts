import type { Translations } from '../../../platform/texts/texts.ts';

export const fr: Translations = {
  'signIn.title': { of: '31fd3843', text: 'Avec quoi voulez-vous vous identifier ?' },
  'signIn.family': { of: '7fccf77a', text: 'Vous cherchez une place d’accueil pour votre enfant' },
  'signIn.familyHint': {
    of: 'ebbdb38e',
    text: 'Pas besoin de compte. Votre code ou votre adresse e-mail suffit pour retrouver votre demande.',
  },
  'signIn.toFamily': { of: 'e038a6e6', text: 'Vers ma demande' },
  'problem.accounts.noService': {
    of: '54401f95',
    text: 'Aucun service d’identification n’est relié ici. Utilisez votre e-mail et votre mot de passe.',
  },
  'problem.accounts.serviceSilent': {
    of: 'b0e9aacd',
    text: 'Le service d’identification ne répond pas. Réessayez dans quelques minutes.',
  },
  'problem.accounts.serviceRefused': {
    of: 'fd683ab2',
    text: 'L’identification n’a pas réussi : vous l’avez interrompue, ou elle a duré trop longtemps. Allez à la page d’accueil et recommencez.',
  },
  'problem.accounts.signInExpired': {
    of: '5d04bc09',
    text: 'L’identification a duré trop longtemps. Recommencez avec votre e-mail et votre mot de passe.',
  },
  'problem.accounts.inviteGone': {
    of: 'bce975a1',
    text: 'Cette invitation ne fonctionne pas (ou plus) : elle a déjà servi, a été retirée ou date de plus de sept jours. Demandez-en une nouvelle à la personne qui vous a invité.',
  },
  'problem.accounts.enrolmentExpired': {
    of: '5cdad628',
    text: 'La page est restée ouverte trop longtemps. Scannez la nouvelle image et réessayez.',
  },
  'problem.accounts.wrongPassword': { of: '815e87d4', text: 'Ce mot de passe n’est pas correct.' },
  'problem.accounts.wrongCode': {
    of: 'dc1e3fd6',
    text: 'Ce code n’est pas correct ou a déjà servi. Donnez le code que votre application affiche maintenant.',
  },
  'problem.accounts.passwordShort': {
    of: 'c9a70ade',
    text: 'Ce mot de passe est trop court. Prenez au moins {least, number} caractères.',
  },
  'problem.accounts.passwordPersonal': {
    of: '582e87fc',
    text: 'Choisissez un mot de passe sans votre nom, votre e-mail ou votre organisation.',
  },
  'problem.accounts.passwordCommon': {
    of: '996e6743',
    text: 'Ce mot de passe est facile à deviner. Prenez quelques mots sans lien entre eux.',
  },
  'problem.accounts.roleDoesNotFit': { of: 'b4b4c13c', text: 'Ce rôle ne convient pas à cette organisation.' },
  'problem.accounts.organisationIsOther': {
    of: 'f1f11913',
    text: 'Le code {code} appartient déjà à une organisation d’un autre type.',
  },
  'problem.accounts.organisationCodeTaken': { of: '20a65e14', text: 'Une organisation porte déjà ce code.' },
  'problem.accounts.organiserUnknown': {
    of: '6f4b11c7',
    text: 'Nous ne connaissons pas d’organisateur avec le numéro d’entreprise {code}.',
  },
  'problem.accounts.municipalityUnknown': {
    of: 'd3862dbe',
    text: 'Nous ne connaissons pas de commune avec le code NIS {nis}.',
  },
  'problem.accounts.lastAdministrator': {
    of: '6d67cd71',
    text: 'C’est le dernier gestionnaire. Nommez d’abord quelqu’un d’autre, sinon plus personne ne peut admettre de collègues.',
  },
  'problem.accounts.emailTaken': { of: '8593e9d7', text: 'Un compte existe déjà avec cette adresse e-mail.' },
};
