import { defineModule } from '../../platform/module.ts';
import { supplyScopes } from './scopes.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const supply = defineModule('supply', { texts: { nl, fr, en }, scopes: supplyScopes });
