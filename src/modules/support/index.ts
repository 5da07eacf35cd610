import type { Actor } from '../../platform/access/actor.ts';
import { defineModule } from '../../platform/module.ts';
import { supportEndpoints } from './api.ts';
import { askBridge } from './actions/ask-bridge.ts';
import { giveConsent } from './actions/give-consent.ts';
import { registerByPhone } from './actions/register-by-phone.ts';
import { bridgeForm, bridgePage } from './pages/bridge.tsx';
import { dayPage } from './pages/day.tsx';
import { familyActs } from './pages/family-acts.tsx';
import { familyPage } from './pages/family.tsx';
import { listPage } from './pages/list.tsx';
import { phoneForm, phonePage } from './pages/phone.tsx';
import { receiptPage } from './pages/receipt.tsx';
import { deskDay } from './reads/desk-day.ts';
import { deskRequests } from './reads/desk-requests.ts';
import { familyConsent } from './reads/family-consent.ts';
import { myArea } from './reads/my-area.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export { askBridge, deskDay, deskRequests, familyConsent, giveConsent, registerByPhone };

const isDeskWorker = (actor: Actor): boolean => actor.kind === 'staff' && actor.roles.includes('deskWorker');

/** The desk's day: what needs a person, requests by phone, acting for a family. */
export const support = defineModule('support', {
  endpoints: supportEndpoints,
  texts: { nl, fr, en },
  reads: [deskDay, deskRequests, familyConsent, myArea],
  routes: [dayPage, listPage, phonePage, phoneForm, receiptPage, familyPage, ...familyActs, bridgePage, bridgeForm],
  nav: [
    { path: '/loket', text: 'staff.desk.nav.day', to: isDeskWorker, order: 10 },
    { path: '/loket/vragen', text: 'staff.desk.nav.requests', to: isDeskWorker, order: 20 },
    { path: '/loket/telefoon', text: 'staff.desk.nav.phoneShort', to: isDeskWorker, order: 25 },
  ],
  actions: [registerByPhone, askBridge, giveConsent],
});
