import { defineModule } from '../../platform/module.ts';
import { wordsOnly } from '../../platform/http/route.ts';
import { HomePage } from './home.tsx';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

/** The first page, and the pages every public site owes its visitors. */
export const home = defineModule('home', {
  texts: { nl, fr, en },
  routes: [wordsOnly('/', (page) => page.html({ title: page.t('home.title'), body: HomePage({ page }) }))],
});
