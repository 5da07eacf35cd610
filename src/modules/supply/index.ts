import type { ActingFor, Actor } from '../../platform/access/actor.ts';
import { defineModule } from '../../platform/module.ts';
import { changeLicence } from './actions/change-licence.ts';
import { changeLocation } from './actions/change-location.ts';
import { changeTerms, setStatute } from './actions/change-terms.ts';
import { endPool, openPool } from './actions/open-pool.ts';
import { endReduction, reduceCapacity } from './actions/reduce-capacity.ts';
import { dropImport } from './actions/import-drop.ts';
import { keepImportFile } from './actions/import-keep-file.ts';
import { mapImport } from './actions/import-map.ts';
import { runImport } from './actions/import-run.ts';
import { registerLocation } from './actions/register-location.ts';
import { registerOrganiser } from './actions/register-organiser.ts';
import { confirmSearch, endSearch, saveSearch } from './actions/save-search.ts';
import { supplyEndpoints } from './api.ts';
import { forgetImports } from './jobs.ts';
import { boardPage } from './pages/board.tsx';
import { changeFactsForm, changeFactsPage } from './pages/change-facts.tsx';
import { importCountsPage } from './pages/import-counts.tsx';
import { dropImportForm, importFilePage, mapImportForm, runImportForm } from './pages/import-file.tsx';
import { importPage, keepImportForm } from './pages/import.tsx';
import { historyPage } from './pages/history.tsx';
import { licenceForm, licencePage } from './pages/licence.tsx';
import { locationPage } from './pages/location.tsx';
import { locationsPage } from './pages/locations.tsx';
import { newLocationForm, newLocationPage } from './pages/new-location.tsx';
import { organiserPage } from './pages/organiser.tsx';
import { organisersPage, registerOrganiserForm } from './pages/organisers.tsx';
import { placesForms } from './pages/places-forms.tsx';
import { placesPage } from './pages/places.tsx';
import { saveSearchForm, searchAskedPage, searchEndedPage } from './pages/save-search.tsx';
import { confirmSearchForm, endSearchForm, savedSearchPage } from './pages/saved-search.tsx';
import { searchPage } from './pages/search.tsx';
import { supplyProblems } from './problems.ts';
import { myLocations } from './reads/my-locations.ts';
import { listImports } from './reads/import-list.ts';
import { showImport } from './reads/import-show.ts';
import { listLocations, listOrganisers } from './reads/list-organisers.ts';
import { expectedPlaces } from './reads/expected-places.ts';
import { occupancyBoard, occupancyRates } from './reads/occupancy-board.ts';
import { officialCounts } from './reads/official-counts.ts';
import { licencesOfLocation, ownLocation } from './reads/own-location.ts';
import { locationHistory, placesOfLocation } from './reads/places-of-location.ts';
import { showSavedSearch } from './reads/saved-search.ts';
import { loosenSearch, searchLocations } from './reads/search-locations.ts';
import { showLocation } from './reads/show-location.ts';
import { supplyMark } from './reads/supply-mark.ts';
import { searchJobs } from './search-jobs.ts';
import { supplyScopes } from './store/scopes.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export {
  changeLicence,
  changeLocation,
  myLocations,
  occupancyBoard,
  openPool,
  reduceCapacity,
  registerLocation,
  registerOrganiser,
  searchLocations,
  showLocation,
};
export type { SearchResult } from './reads/search-locations.ts';
export type { LocationPage } from './reads/show-location.ts';
export {
  features,
  kinds,
  LICENCE_LANE,
  OPEN_LANE,
  type Feature,
  type Kind,
  type Price,
  type Tier,
} from './rules/terms.ts';
export { vacancy } from './rules/vacancy.ts';
export { LocationTabs } from './pages/location-tabs.tsx';
export { expectedPlaces } from './reads/expected-places.ts';
export type { BoardWeek } from './rules/board.ts';
export { boardsOf, expectPlaces } from './steps/expectations.ts';
export { dayInWeek, isOpen, licensedInWeek, type Licence, type Opening, type Plan } from './rules/weeks.ts';
export { mayUsePool, openTakenOf, proposedPool, sharesOfWeek, type Pool } from './rules/pools.ts';
export { fullHalfDays, lockGates, releasePlaces, takePlaces } from './steps/occupancy.ts';
export { allLocationIds } from './store/expectations.ts';
export { licencesOf, openingsOf } from './store/licences.ts';
export { locationById, locationsByIds, municipalityOfLocation, type Location } from './store/locations.ts';
export { poolsOf } from './store/pools.ts';
export { keepImportFile } from './actions/import-keep-file.ts';
export { mapImport } from './actions/import-map.ts';
export { runImport } from './actions/import-run.ts';
export { sayRemark, sayValue } from './pages/import-words.ts';
export { importKinds } from './reads/import-list.ts';
export { showImport, type ImportView } from './reads/import-show.ts';
export { searchModel } from './search/model.ts';

const isFamilyOrDesk = (actor: Actor) => actor.kind !== 'staff' || actor.as.kind === 'desk';
const actsFor =
  (...kinds: readonly ActingFor['kind'][]) =>
  (actor: Actor) =>
    actor.kind === 'staff' && kinds.includes(actor.as.kind);

/** Location staff sees occupancy, but brings in nothing. */
const isImporter = (actor: Actor) =>
  actsFor('platform', 'agency', 'organiser')(actor) && actor.kind === 'staff' && !actor.roles.includes('locationStaff');

/** Who offers care where, under which licence, and how full it is. */
export const supply = defineModule('supply', {
  warm: supplyMark,
  texts: { nl, fr, en },
  scopes: supplyScopes,
  problems: supplyProblems,
  reads: [
    searchLocations,
    loosenSearch,
    showSavedSearch,
    showLocation,
    expectedPlaces,
    myLocations,
    ownLocation,
    licencesOfLocation,
    occupancyBoard,
    occupancyRates,
    placesOfLocation,
    locationHistory,
    listOrganisers,
    listLocations,
    listImports,
    showImport,
    officialCounts,
  ],
  actions: [
    saveSearch,
    confirmSearch,
    endSearch,
    registerOrganiser,
    registerLocation,
    changeLocation,
    changeLicence,
    keepImportFile,
    mapImport,
    runImport,
    dropImport,
    changeTerms,
    setStatute,
    reduceCapacity,
    endReduction,
    openPool,
    endPool,
  ],
  jobs: [...searchJobs, forgetImports],
  routes: [
    searchPage,
    saveSearchForm,
    searchAskedPage,
    searchEndedPage,
    savedSearchPage,
    confirmSearchForm,
    endSearchForm,
    locationPage,
    organiserPage,
    boardPage,
    changeFactsPage,
    changeFactsForm,
    organisersPage,
    registerOrganiserForm,
    locationsPage,
    newLocationPage,
    newLocationForm,
    licencePage,
    licenceForm,
    placesPage,
    ...placesForms,
    historyPage,
    importPage,
    keepImportForm,
    importFilePage,
    mapImportForm,
    runImportForm,
    dropImportForm,
    importCountsPage,
  ],
  endpoints: supplyEndpoints,
  nav: [
    { path: '/zoeken', text: 'supply.nav.search', order: 10, to: isFamilyOrDesk },
    { path: '/organisator', text: 'staff.supply.nav.mine', order: 20, to: actsFor('organiser') },
    { path: '/beheer/organisatoren', text: 'staff.supply.nav.organisers', order: 70, to: actsFor('platform') },
    { path: '/beheer/locaties', text: 'staff.supply.nav.locations', order: 71, to: actsFor('platform', 'agency') },
    { path: '/beheer/invoer', text: 'staff.import.nav', order: 72, to: isImporter },
  ],
});
