import { defineModule } from '../../platform/module.ts';
import { publishVersions } from './actions/publish-versions.ts';
import { opendataJobs } from './jobs.ts';
import { coveragePage } from './pages/coverage.tsx';
import { openDataFiles } from './pages/files.ts';
import { openDataPage } from './pages/open-data.tsx';
import { showCoverage } from './reads/coverage.ts';
import { showFeed, showFeedPage } from './reads/feed.ts';
import { listPublicLocations, markPublicLocations } from './reads/locations.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export { publishVersions } from './actions/publish-versions.ts';

/** What the world may take: the list of locations, its changes, its description, and a map of the places there are. */
export const opendata = defineModule('opendata', {
  reads: [listPublicLocations, markPublicLocations, showFeed, showFeedPage, showCoverage],
  actions: [publishVersions],
  routes: [openDataPage, coveragePage, ...openDataFiles],
  jobs: opendataJobs,
  texts: { nl, fr, en },
});
