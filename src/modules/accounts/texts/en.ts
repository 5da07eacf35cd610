import type { Translations } from '../../../platform/texts/texts.ts';

export const en: Translations = {
  'signIn.title': { of: '31fd3843', text: 'How would you like to sign in?' },
  'signIn.family': { of: '7fccf77a', text: 'You are looking for childcare' },
  'signIn.familyHint': {
    of: 'ebbdb38e',
    text: 'You do not need an account. Your code or your e-mail address brings your request back.',
  },
  'signIn.toFamily': { of: 'e038a6e6', text: 'To my request' },
  'problem.accounts.noService': {
    of: '54401f95',
    text: 'No sign-in service is connected here. Use your e-mail and password.',
  },
  'problem.accounts.serviceSilent': {
    of: 'b0e9aacd',
    text: 'The sign-in service does not answer. Try again in a few minutes.',
  },
  'problem.accounts.serviceRefused': {
    of: 'fd683ab2',
    text: 'Signing in did not work: you stopped it, or it took too long. Go to the first page and sign in again.',
  },
  'problem.accounts.signInExpired': {
    of: '5d04bc09',
    text: 'Signing in took too long. Start again with your e-mail and password.',
  },
  'problem.accounts.inviteGone': {
    of: 'bce975a1',
    text: 'This invitation does not work (any more): it was used, withdrawn or is older than seven days. Ask for a new one.',
  },
  'problem.accounts.enrolmentExpired': {
    of: '5cdad628',
    text: 'The page was open too long. Scan the new picture and try again.',
  },
  'problem.accounts.wrongPassword': { of: '815e87d4', text: 'This password is not right.' },
  'problem.accounts.wrongCode': {
    of: 'dc1e3fd6',
    text: 'This code is wrong or was used already. Give the code your app shows now.',
  },
  'problem.accounts.passwordShort': {
    of: 'c9a70ade',
    text: 'This password is too short. Use at least {least, number} characters.',
  },
  'problem.accounts.passwordPersonal': {
    of: '582e87fc',
    text: 'Choose a password without your name, your e-mail address or your organisation.',
  },
  'problem.accounts.passwordCommon': {
    of: '996e6743',
    text: 'This password is easy to guess. Use a few words that have nothing to do with each other.',
  },
  'problem.accounts.roleDoesNotFit': { of: 'b4b4c13c', text: 'This role does not fit this organisation.' },
  'problem.accounts.organisationIsOther': {
    of: 'f1f11913',
    text: 'The code {code} belongs to an organisation of another kind already.',
  },
  'problem.accounts.organisationCodeTaken': {
    of: '20a65e14',
    text: 'There is an organisation with this code already.',
  },
  'problem.accounts.organiserUnknown': { of: '6f4b11c7', text: 'We know no organiser with enterprise number {code}.' },
  'problem.accounts.municipalityUnknown': { of: 'd3862dbe', text: 'We know no municipality with NIS code {nis}.' },
  'problem.accounts.lastAdministrator': {
    of: '6d67cd71',
    text: 'This is the last administrator. Make somebody else administrator first, or nobody can let colleagues in.',
  },
  'problem.accounts.emailTaken': { of: '8593e9d7', text: 'There is an account with this e-mail address already.' },
};
