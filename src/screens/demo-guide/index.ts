import { defineModule } from '../../platform/module.ts';
import { guidePage } from './guide-page.tsx';
import { showGuide } from './reads/show-guide.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export type { Guide, GuidePerson } from './guide.ts';

/** The way through a demo. The practice mark on top of every page leads here. */
export const demoGuide = defineModule('guide', {
  reads: [showGuide],
  routes: [guidePage],
  texts: { nl, fr, en },
});
