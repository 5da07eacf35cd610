import { defineModule } from '../../platform/module.ts';
import { requestScopes } from './scopes.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const requests = defineModule('requests', { texts: { nl, fr, en }, scopes: requestScopes });
