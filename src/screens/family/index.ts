import { page, wordsOnly } from '../../platform/http/route.ts';
import { defineModule } from '../../platform/module.ts';
import { birthRoutes } from './birth.tsx';
import { consentRoutes } from './consent.tsx';
import { viewReads, withFamily } from './family-view.ts';
import { offerRoutes } from './offer.tsx';
import { overview } from './overview.tsx';
import { stopRoutes } from './stop.tsx';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

/** The family's own page: its requests, offers and places together. */
export const family = defineModule('family', {
  texts: { nl, fr, en },
  routes: [
    page('/mijn-vraag/overzicht', { uses: viewReads, handle: (context) => withFamily(context, overview) }),
    // Where letters about an offer lead. Looking at it does nothing.
    wordsOnly('/aanbod', (context) =>
      context.redirect(context.actor.kind === 'family' ? '/mijn-vraag/overzicht' : '/mijn-vraag?aanbod=1'),
    ),
    ...offerRoutes,
    ...stopRoutes,
    ...birthRoutes,
    ...consentRoutes,
  ],
});
