import type { Actor } from '../../platform/access/actor.ts';
import { defineModule } from '../../platform/module.ts';
import { answerLine, refuseLine, reopenLine, seeLine } from './actions/answer-line.ts';
import { tellBirth } from './actions/change-child.ts';
import { resumeDraft, saveAnswers, sendDraft, startDraft } from './actions/draft.ts';
import { makeRequest } from './actions/make-request.ts';
import { askMailCode, familyOfCode, makeMailCode, openByCode } from './actions/open-family.ts';
import { countRequests } from './reads/official-counts.ts';
import { requestEndpoints } from './api.ts';
import { requestChecks } from './checks.ts';
import { requestJobs } from './jobs.ts';
import { requestRoutes } from './pages/routes.ts';
import { requestProblems } from './problems.ts';
import { showDraft } from './reads/show-draft.ts';
import { showFamily } from './reads/show-family.ts';
import { showReceipt } from './reads/show-receipt.ts';
import { withdrawConsent } from './actions/withdraw-consent.ts';
import { requestScopes } from './scopes.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export {
  answerLine,
  askMailCode,
  countRequests,
  familyOfCode,
  makeRequest,
  openByCode,
  refuseLine,
  reopenLine,
  resumeDraft,
};
export { saveAnswers, seeLine, sendDraft, showDraft, showFamily, startDraft, tellBirth };
export { answersInput, requestInput, type Answers, type RequestInput } from './actions/request-input.ts';
export type { FamilyFile, FamilyLine } from './reads/show-family.ts';
export { isOpenLine, lineStates, openLineStates, type LineEvent, type LineState } from './rules/line-states.ts';
export { requestStates, type RequestEvent, type RequestState } from './rules/request-states.ts';
export { isVulnerable, traitsOf } from './rules/vulnerable.ts';
export { hashCode } from './rules/codes.ts';
export { countedRequests } from './store/counts.ts';
export { officialCounts, type CountedRequest, type OfficialCounts } from './rules/official-counts.ts';
export {
  facts,
  reasons,
  refusalReasons,
  REACTION_DAYS,
  type Channel,
  type Fact,
  type Reason,
  type RefusalReason,
} from './rules/terms.ts';
export { moveLine, moveRequest } from './steps/move.ts';
export { withdrawConsent } from './actions/withdraw-consent.ts';
export { recordConsent } from './steps/consent.ts';
export { registerRequest, type Registered } from './steps/register-request.ts';
export { makeMailCode } from './actions/open-family.ts';
export { writeFamily } from './letters.ts';
export { consentsOf, consentWays, type Consent, type ConsentWay } from './store/consents.ts';
export { deskRows, type DeskRow, type DeskRows } from './store/desk.ts';
export type { DeskView } from './store/desk-stream.ts';
export { listAllFamilies } from './store/seen-by.ts';
export {
  familiesByIds,
  familyById,
  insertChild,
  insertFamilies,
  insertFamily,
  insertGuardian,
  lockFamily,
  lockNewFamily,
  type Child,
  type Family,
  type Guardian,
} from './store/families.ts';
export {
  lineById,
  linesAt,
  linesOf,
  locationOfLine,
  requestById,
  requestsOf,
  type Line,
  type Request,
} from './store/requests.ts';

const mayCount = (actor: Actor): boolean =>
  actor.kind === 'staff' &&
  actor.roles.some((role) => role === 'deskWorker' || role === 'policyOfficer' || role === 'agencyOfficer');

/** Families, their children, what they ask and where. */
export const requests = defineModule('requests', {
  texts: { nl, fr, en },
  scopes: requestScopes,
  problems: requestProblems,
  reads: [showFamily, showDraft, showReceipt, countRequests],
  actions: [
    startDraft,
    saveAnswers,
    resumeDraft,
    sendDraft,
    makeRequest,
    openByCode,
    askMailCode,
    makeMailCode,
    seeLine,
    answerLine,
    refuseLine,
    reopenLine,
    tellBirth,
    withdrawConsent,
  ],
  routes: requestRoutes,
  endpoints: requestEndpoints,
  jobs: requestJobs,
  checks: requestChecks,
  nav: [
    { path: '/mijn-vraag', text: 'nav.myRequest', to: (actor) => actor.kind !== 'staff', order: 30 },
    { path: '/cijfers', text: 'staff.counts.nav', to: mayCount, order: 40 },
  ],
});
