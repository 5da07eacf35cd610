import type { Translations } from '../../../platform/texts/texts.ts';
import { ask } from './en-ask.ts';
import { askMore } from './en-ask-more.ts';
import { enter } from './en-enter.ts';
import { letters } from './en-letters.ts';

export const en: Translations = {
  ...ask,
  ...askMore,
  ...enter,
  ...letters,
  'problem.line.notPossible': {
    of: 'b5f66e91',
    text: 'This is no longer possible: the application has moved on. Reload the page.',
  },
  'problem.request.notPossible': {
    of: 'b47d4b7a',
    text: 'This is no longer possible: the request has been closed. Reload the page.',
  },
  'problem.requests.unknownLine': { of: 'd3f1cc1a', text: 'This application does not exist (any more).' },
  'problem.requests.unknownRequest': { of: '6827d23f', text: 'This request does not exist (any more).' },
  'problem.requests.unknownDraft': {
    of: '15711fdd',
    text: 'This request is no longer kept. Start again; it takes five minutes.',
  },
  'problem.requests.unknownChild': { of: 'a28b2695', text: 'We cannot find this child in your family.' },
  'problem.requests.unknownLocation': {
    of: '8fb67de2',
    text: 'One of the chosen locations no longer exists. Choose another one.',
  },
  'problem.requests.unknownMunicipality': {
    of: 'a0d5e24e',
    text: 'We do not know this municipality. Choose one in Flanders or Brussels.',
  },
  'problem.requests.noContact': {
    of: '00f84de4',
    text: 'Give an e-mail address or a phone number. Otherwise we cannot let you know anything.',
  },
  'problem.requests.noChildDate': { of: '443cc44b', text: 'Fill in the date of birth, or the due date.' },
  'problem.requests.twoChildDates': { of: 'deee657e', text: 'Fill in one date: the date of birth or the due date.' },
  'problem.requests.birthFarFromDue': {
    of: 'dda58efd',
    text: 'This date of birth is too far from the expected date. Check the year and the month.',
  },
  'problem.requests.birthKnown': {
    of: '58177d7d',
    text: 'The date of birth of this child is already known.',
  },
  'problem.requests.bornInFuture': {
    of: 'ccf4be45',
    text: 'This date of birth lies in the future. Is your child not born yet? Then choose “not born yet”.',
  },
  'problem.requests.tooOld': {
    of: '3ee57eb3',
    text: 'On the start date your child is too old for baby and toddler care. Your local desk can help you.',
  },
  'problem.requests.dueTooFar': { of: 'c1a5c83d', text: 'This date is too far away for a pregnancy. Check the year.' },
  'problem.requests.duePast': {
    of: '99252fe0',
    text: 'This due date has passed. Is your child born? Then fill in the date of birth.',
  },
  'problem.requests.startBeforeBirth': { of: '02aabe31', text: 'Childcare cannot start before your child is born.' },
  'problem.requests.startPast': { of: '67d75b69', text: 'The start date has passed. Choose today or a later day.' },
  'problem.requests.startTooFar': {
    of: '0f1ca534',
    text: 'The start date is more than two years away. Ask for childcare at most two years ahead.',
  },
  'problem.requests.endBeforeStart': { of: '18c0fcc8', text: 'The end date lies before the start date.' },
};
