import type { Translations } from '../../../platform/texts/texts.ts';

export const letters: Translations = {
  'letter.hello': { of: 'ed0f8ba3', text: 'Hello {name},' },
  'letter.bye': { of: '2f69dd4d', text: 'Kind regards,\nyour local childcare desk' },
  'letter.follow': {
    of: '0dc70ae9',
    text: 'Follow your request at {url}. You need your code, or ask for a new one there.',
  },
  'letter.open': {
    of: 'f636f72e',
    text: 'See it and answer here:\n{url}\nThe link works once. After that you open your request with your code, or ask for a new one.',
  },
  'letter.noReply': { of: 'e9f8796e', text: 'You cannot reply to this e-mail.' },
  'letter.confirm.subject': { of: '97c7aa8e', text: 'We received your childcare request {number}' },
  'letter.confirm.body': {
    of: '04631a7e',
    text: 'We received your request and sent it to {count, plural, one {1 location} other {# locations}}:\n\n{locations}\n\nEach location answers by {date}. You do not need to do anything now. The number of your request is {number}.',
  },
  'letter.answered.subject': { of: 'f028e14e', text: 'Your request is on the list of {location}' },
  'letter.answered.body': {
    of: '2544f1fb',
    text: '{location} has read your request and put it on its list. There is no offer yet. Your other applications continue.',
  },
  'letter.refused.subject': { of: '949fdf96', text: '{location} has no place for you' },
  'letter.refused.body': {
    of: 'd50f2409',
    text: '{location} cannot give you a place. The reason: {reason} Your other applications continue. Your local desk is glad to search with you.',
  },
  'letter.reopened.subject': { of: '8a85c648', text: 'Your request is on the list of {location} again' },
  'letter.reopened.body': {
    of: '3aba0485',
    text: '{location} has put your request on its list again. You do not need to do anything.',
  },
  'letter.words': { of: 'da291559', text: '{location} adds:' },
  'letter.mailCode.subject': { of: 'bf296c08', text: 'Your code for your childcare request' },
  'letter.mailCode.body': {
    of: 'bb44d1ab',
    text: 'Open your childcare request with this link:\n\n{url}\n\nOr type this code: {code}\n\nThe code works once, for an hour at most. Did you not ask for this e-mail? Then you do not need to do anything.',
  },
  'refusal.full': { of: '6f94ad55', text: 'all places are taken on the days you asked for.' },
  'refusal.daysDontFit': {
    of: '31cfabb5',
    text: 'the location is not open on the days you asked for, or cannot combine them.',
  },
  'refusal.ageDoesntFit': { of: '71040e46', text: 'the location does not take children of this age.' },
  'refusal.needDoesntFit': {
    of: 'dd8d5319',
    text: 'the location cannot offer the care your child needs at this moment.',
  },
  'refusal.noReply': { of: '0f00c98b', text: 'the location could not reach you.' },
  'refusal.other': { of: '42ed8fdd', text: 'the location chose “another reason”.' },
};
