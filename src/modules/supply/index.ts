import { defineModule } from '../../platform/module.ts';
import { changeLicence } from './actions/change-licence.ts';
import { changeLocation } from './actions/change-location.ts';
import { registerLocation } from './actions/register-location.ts';
import { registerOrganiser } from './actions/register-organiser.ts';
import { locationPage } from './pages/location.tsx';
import { searchPage } from './pages/search.tsx';
import { supplyProblems } from './problems.ts';
import { myLocations } from './reads/my-locations.ts';
import { occupancyBoard } from './reads/occupancy-board.ts';
import { loosenSearch, searchLocations } from './reads/search-locations.ts';
import { showLocation } from './reads/show-location.ts';
import { supplyScopes } from './scopes.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export {
  changeLicence,
  changeLocation,
  myLocations,
  occupancyBoard,
  registerLocation,
  registerOrganiser,
  searchLocations,
  showLocation,
};
export type { SearchAnswer, SearchResult } from './reads/search-locations.ts';
export type { LocationPage } from './reads/show-location.ts';
export type { Board, BoardWeek } from './reads/occupancy-board.ts';
export type { Fit } from './rules/rank-results.ts';
export { features, kinds, prices, tiers, type Feature, type Kind, type Price, type Tier } from './rules/terms.ts';
export { vacancy, VACANCY_WEEKS } from './rules/vacancy.ts';
export { isOpen, type Licence, type Opening, type Plan } from './rules/weeks.ts';
export { fullHalfDays, lockGates, releasePlaces, takePlaces } from './steps/occupancy.ts';
export { openingsOf } from './store/licences.ts';
export { locationById, locationsByIds, municipalityOfLocation, type Location } from './store/locations.ts';
export { searchModel } from './search/model.ts';

/** Who offers care where, under which licence, and how full it is. */
export const supply = defineModule('supply', {
  texts: { nl, fr, en },
  scopes: supplyScopes,
  problems: supplyProblems,
  reads: [searchLocations, loosenSearch, showLocation, myLocations, occupancyBoard],
  actions: [registerOrganiser, registerLocation, changeLocation, changeLicence],
  routes: [searchPage, locationPage],
  nav: [
    {
      path: '/zoeken',
      text: 'supply.nav.search',
      order: 10,
      to: (actor) => actor.kind !== 'staff' || actor.as.kind === 'desk',
    },
  ],
});
