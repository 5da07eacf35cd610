import { defineModule } from '../../platform/module.ts';
import { letterPage, mailboxPage } from './mailbox.tsx';
import { letter, letters } from './reads/letters.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

/** The mailbox of a demo: what would have been sent can be read, and its links followed. */
export const mailbox = defineModule('mailbox', {
  reads: [letters, letter],
  routes: [mailboxPage, letterPage],
  texts: { nl, fr, en },
  nav: [{ path: '/postvak', text: 'mailbox.nav', to: () => true, order: 900, demo: true }],
});
