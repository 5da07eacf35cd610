import { defineModule } from '../../platform/module.ts';
import { helpPage } from './help.tsx';
import { homePage } from './home.tsx';
import { robots, securityTxt } from './site-files.ts';
import { wordsPage } from './words.tsx';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

/** The first page, and the pages every public site owes its visitors. */
export const home = defineModule('home', {
  texts: { nl, fr, en },
  routes: [
    homePage,
    helpPage,
    wordsPage('/toegankelijkheid', 'accessibility', ['state', 'tested', 'limits', 'report', 'made']),
    wordsPage('/privacy', 'privacy', ['kept', 'why', 'who', 'term', 'cookies', 'rights', 'complain']),
    wordsPage('/over', 'about', ['what', 'open', 'security']),
    robots,
    securityTxt,
  ],
});
