import type { Module } from './platform/module.ts';
import { geo } from './modules/geo/index.ts';
import { placement } from './modules/placement/index.ts';
import { requests } from './modules/requests/index.ts';
import { supply } from './modules/supply/index.ts';
import { home } from './screens/home/index.ts';

/** All modules and screens, lowest first: the only place that knows them all. */
export const modules: readonly Module[] = [geo, supply, requests, placement, home];
