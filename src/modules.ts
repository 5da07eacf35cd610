import type { Module } from './platform/module.ts';
import { accounts } from './modules/accounts/index.ts';
import { geo } from './modules/geo/index.ts';
import { opendata } from './modules/opendata/index.ts';
import { placement } from './modules/placement/index.ts';
import { requests } from './modules/requests/index.ts';
import { supply } from './modules/supply/index.ts';
import { support } from './modules/support/index.ts';
import { tariff } from './modules/tariff/index.ts';
import { demoGuide } from './screens/demo-guide/index.ts';
import { family } from './screens/family/index.ts';
import { home } from './screens/home/index.ts';
import { mailbox } from './screens/mailbox/index.ts';

/** All modules and screens, lowest first: the only place that knows them all. */
export const modules: readonly Module[] = [
  geo,
  supply,
  accounts,
  requests,
  placement,
  support,
  opendata,
  tariff,
  family,
  home,
  demoGuide,
  mailbox,
];
