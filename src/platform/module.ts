import type { Actor } from './access/actor.ts';
import type { Predicates } from './access/scope.ts';
import type { Check } from './checks/check.ts';
import type { Endpoint } from './http/endpoint.ts';
import type { Route } from './http/route.ts';
import type { Job } from './jobs/job.ts';
import type { AnyAction, AnyRead } from './operations/operation.ts';
import type { Surroundings } from './operations/run.ts';
import type { ProblemTable } from './problems.ts';
import type { TextTable } from './texts/texts.ts';

/** An entry of the menu; shown to whoever `to` lets through. */
export interface NavEntry {
  readonly path: string;
  /** Text key of the words. */
  readonly text: string;
  readonly to: (actor: Actor) => boolean;
  /** Low numbers stand first. */
  readonly order: number;
  /** Shown in a demo only. */
  readonly demo?: true;
}

/** What a module brings. The program folds these; there is no other list. */
export interface Module {
  readonly name: string;
  readonly reads: readonly AnyRead[];
  readonly actions: readonly AnyAction[];
  readonly routes: readonly Route[];
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly Job[];
  readonly texts: TextTable;
  readonly problems: ProblemTable;
  readonly scopes: Predicates;
  readonly nav: readonly NavEntry[];
  /** Reads into memory what the first visitor would otherwise wait for; run when the server listens. */
  readonly warm?: (around: Surroundings) => Promise<unknown>;
  /** What `kribbe doctor` looks at in this module's tables. */
  readonly checks: readonly Check[];
}

/** A module from the parts it has; the rest is empty. */
export const defineModule = (name: string, parts: Partial<Omit<Module, 'name'>> & Pick<Module, 'texts'>): Module => ({
  reads: [],
  actions: [],
  routes: [],
  endpoints: [],
  jobs: [],
  problems: { types: {} },
  scopes: {},
  nav: [],
  checks: [],
  ...parts,
  name,
});
