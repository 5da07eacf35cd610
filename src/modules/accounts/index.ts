import type { Actor, StaffRole } from '../../platform/access/actor.ts';
import { defineModule } from '../../platform/module.ts';
import { acceptInvite } from './actions/accept-invite.ts';
import { makeKey, revokeKey } from './actions/api-keys.ts';
import { enterByService } from './actions/enter-by-service.ts';
import { checkCode, checkPassword } from './actions/enter-locally.ts';
import { invite, withdrawInvite } from './actions/invite.ts';
import { addOrganisation } from './actions/organisation.ts';
import { registerStaff, switchOrganisation, takeRole } from './actions/staff.ts';
import { forgetTraces, sendInvite } from './jobs.ts';
import { adminPage, inviteForm, takeRoleForm, withdrawForm } from './pages/admin.tsx';
import { codeForm, codePage } from './pages/code.tsx';
import { invitationForm, invitationPage } from './pages/invitation.tsx';
import { keysPage, makeKeyForm, revokeKeyForm } from './pages/keys.tsx';
import { departurePage, returnPage } from './pages/service.tsx';
import { signInForm, signInPage } from './pages/sign-in.tsx';
import { signOutForm } from './pages/sign-out.ts';
import { switchForm, switchPage } from './pages/switch.tsx';
import { myKeys } from './reads/api-keys.ts';
import { openInvite } from './reads/invitation.ts';
import { myOrganisations } from './reads/organisations.ts';
import { beginSignIn, farewell, redeemSignIn, waysIn } from './reads/sign-in.ts';
import { listStaff, practiceStaff } from './reads/staff.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export { invite } from './actions/invite.ts';
export { addOrganisation } from './actions/organisation.ts';
export { registerStaff } from './actions/staff.ts';
export { actorOf } from './actor-of.ts';
export { practiceStaff } from './reads/staff.ts';
export { groupOf } from './rules/identity.ts';
export { writeRoleClaim, type OrganisationKind } from './rules/roles.ts';
export { connectSignIn, PRACTICE_PATH, type PracticeService } from './service/current.ts';
export { addStaff } from './steps/staff.ts';
export { staffActor } from './store/actor.ts';
export { organisationsWithCode, type Organisation } from './store/organisations.ts';

const isStaff = (actor: Actor) => actor.kind === 'staff';
const hasRole = (role: StaffRole) => (actor: Actor) => actor.kind === 'staff' && actor.roles.includes(role);

/** People who work with Kribbe, what they may be in which organisation, and the ways in. */
export const accounts = defineModule('accounts', {
  reads: [waysIn, beginSignIn, redeemSignIn, farewell, openInvite, myOrganisations, listStaff, practiceStaff, myKeys],
  actions: [
    enterByService,
    checkPassword,
    checkCode,
    acceptInvite,
    invite,
    withdrawInvite,
    takeRole,
    registerStaff,
    addOrganisation,
    switchOrganisation,
    makeKey,
    revokeKey,
  ],
  routes: [
    signInPage,
    signInForm,
    codePage,
    codeForm,
    departurePage,
    returnPage,
    signOutForm,
    switchPage,
    switchForm,
    invitationPage,
    invitationForm,
    adminPage,
    inviteForm,
    withdrawForm,
    takeRoleForm,
    keysPage,
    makeKeyForm,
    revokeKeyForm,
  ],
  jobs: [sendInvite, forgetTraces],
  texts: { nl, fr, en },
  problems: {
    types: {
      'accounts.noService': 404,
      'accounts.serviceSilent': 503,
      'accounts.serviceRefused': 400,
      'accounts.signInExpired': 400,
      'accounts.inviteGone': 410,
      'accounts.enrolmentExpired': 400,
      'accounts.wrongPassword': 400,
      'accounts.wrongCode': 400,
      'accounts.passwordShort': 400,
      'accounts.passwordPersonal': 400,
      'accounts.passwordCommon': 400,
      'accounts.roleDoesNotFit': 400,
      'accounts.organisationIsOther': 409,
      'accounts.organisationCodeTaken': 409,
      'accounts.organiserUnknown': 400,
      'accounts.municipalityUnknown': 400,
      'accounts.lastAdministrator': 409,
      'accounts.emailTaken': 409,
    },
    constraints: {
      organisation_code_taken: 'accounts.organisationCodeTaken',
      local_account_email_taken: 'accounts.emailTaken',
    },
  },
  nav: [
    { path: '/beheer', text: 'staff.admin.nav', to: hasRole('administrator'), order: 80 },
    { path: '/sleutels', text: 'staff.keys.nav', to: isStaff, order: 85 },
    { path: '/wissel', text: 'staff.switch.nav', to: isStaff, order: 90 },
  ],
});
