import type { Translations } from '../../../platform/texts/texts.ts';

export const en: Translations = {
  'mailbox.nav': { of: '8c901a1a', text: 'Mailbox' },
  'mailbox.title': { of: 'c09df83f', text: 'Mailbox of the practice environment' },
  'mailbox.lead': {
    of: 'e7094a2f',
    text: 'The practice environment sends no real e-mail. Here you read what Kribbe would send.',
  },
  'mailbox.caption': { of: '9a4f6d32', text: 'E-mails, newest first' },
  'mailbox.empty': {
    of: '7f90a78a',
    text: 'There are no e-mails yet. Make a request or an offer and its e-mail appears here.',
  },
  'mailbox.subject': { of: 'b7ffff09', text: 'Subject' },
  'mailbox.to': { of: 'b8a642e0', text: 'To' },
  'mailbox.at': { of: 'be487e2e', text: 'Sent' },
  'mailbox.back': { of: '86093783', text: 'Back to the mailbox' },
  'mailbox.sentTo': { of: 'c9ae2ca1', text: 'To {to}, {at}' },
};
