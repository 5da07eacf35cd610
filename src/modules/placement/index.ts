import type { Actor } from '../../platform/access/actor.ts';
import { defineModule } from '../../platform/module.ts';
import { acceptOffer, declineOffer, takeBackOffer } from './actions/answer-offer.ts';
import { endPlacement } from './actions/end-placement.ts';
import { makeOffer } from './actions/make-offer.ts';
import { publishExpectations } from './actions/publish-expectations.ts';
import { takeOver } from './actions/take-over.ts';
import { loseTouch, withdrawLine, withdrawRequest } from './actions/withdraw.ts';
import { placementEndpoints } from './api.ts';
import { placementChecks } from './checks.ts';
import { expireOffers, placementJobs } from './jobs.ts';
import { placementLetters } from './letters.ts';
import { placementProblems } from './problems.ts';
import { childrenPage, endForm, endPage } from './pages/children.tsx';
import { forecastPage } from './pages/forecast.tsx';
import { lineActs } from './pages/line-acts.ts';
import { linePage } from './pages/line.tsx';
import { questionsPage } from './pages/questions.tsx';
import { rankedPage } from './pages/ranked.tsx';
import { childrenAt } from './reads/children-at.ts';
import { familyOffers } from './reads/family-offers.ts';
import { forecast } from './reads/forecast.ts';
import { openQuestions } from './reads/open-questions.ts';
import { rankedLines } from './reads/ranked-lines.ts';
import { showLine } from './reads/show-line.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export { acceptOffer, childrenAt, declineOffer, endPlacement, expireOffers, familyOffers, loseTouch, makeOffer };
export { publishAllExpectations } from './actions/publish-expectations.ts';
export { rankedLines, takeBackOffer, takeOver, withdrawLine, withdrawRequest };
export type { FamilyPlaces } from './reads/family-offers.ts';
export type { RankedLine, RankedLines } from './reads/ranked-lines.ts';
export type { PlacedChild } from './reads/children-at.ts';
export { placedHalfDays, whatIsAnswered, type Answered } from './rules/after-accept.ts';
export { ANSWER_DAYS, OCCASIONAL_MONTHS } from './rules/check-offer.ts';
export { offersOf, openOffersAt, type Offer } from './store/offers.ts';
export { placementsAt, placementsOf, type Placement } from './store/placements.ts';

const looksAfterLocations = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => role === 'organiser' || role === 'locationStaff');

/** Offers and placements: who gets which place when. */
export const placement = defineModule('placement', {
  texts: { nl, fr, en },
  problems: placementProblems,
  reads: [openQuestions, rankedLines, showLine, familyOffers, childrenAt, forecast],
  actions: [
    makeOffer,
    acceptOffer,
    declineOffer,
    takeBackOffer,
    withdrawRequest,
    withdrawLine,
    loseTouch,
    endPlacement,
    takeOver,
    expireOffers,
    publishExpectations,
  ],
  routes: [questionsPage, rankedPage, linePage, ...lineActs, forecastPage, childrenPage, endPage, endForm],
  nav: [{ path: '/organisator/vragen', text: 'staff.placement.nav.questions', to: looksAfterLocations, order: 15 }],
  endpoints: placementEndpoints,
  checks: placementChecks,
  jobs: [...placementJobs, ...placementLetters],
});
