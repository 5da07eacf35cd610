import { defineModule } from '../../platform/module.ts';
import { tariffEndpoints } from './api.ts';
import { tariffForm, tariffPage } from './pages/tariff.tsx';
import { tariffProblems } from './problems.ts';
import { showPrices } from './reads/show-prices.ts';
import { simulateTariff } from './reads/simulate-tariff.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

/** What care costs a family, and why: the engine's simulation as pages and API. Keeps nothing. */
export const tariff = defineModule('tariff', {
  texts: { nl, fr, en },
  problems: tariffProblems,
  reads: [showPrices, simulateTariff],
  routes: [tariffPage, tariffForm],
  endpoints: tariffEndpoints,
  nav: [{ path: '/tarief', text: 'tariff.nav', order: 20, to: (actor) => actor.kind !== 'staff' }],
});
