import type { Clock } from '../kernel/clock.ts';
import { ownScopes, scopes, type Predicates } from './access/scope.ts';
import type { Config } from './config/config.ts';
import type { Database } from './database/connect.ts';
import type { Replica } from './database/replica.ts';
import type { Module } from './module.ts';
import type { Surroundings } from './operations/run.ts';
import { foldProblems, platformProblems } from './problems.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';
import { foldTexts, type Texts } from './texts/texts.ts';

/** The program put together: all modules folded over one database. */
export interface App {
  readonly config: Config;
  readonly modules: readonly Module[];
  readonly around: Surroundings;
  readonly texts: Texts;
  /** The mark fixed in the database at its creation: are people and places in it made up? */
  readonly demo: boolean;
}

/** Folds the modules. Refuses a scope without predicate and anything declared twice: better at start than at night. */
export function assemble(parts: {
  config: Config;
  modules: readonly Module[];
  db: Database;
  clock: Clock;
  demo: boolean;
  replica?: Replica | undefined;
}): App {
  const { config, modules, db, clock, demo, replica } = parts;
  const predicates = Object.assign({}, ownScopes, ...modules.map((module) => module.scopes)) as Predicates;
  const without = scopes.filter((scope) => predicates[scope] === undefined);
  if (without.length > 0) throw new Error(`no module defines the scopes ${without.join(', ')}`);
  unique(
    'operation',
    modules.flatMap((module) => [...module.reads, ...module.actions].map((operation) => operation.name)),
  );
  unique(
    'job',
    modules.flatMap((module) => module.jobs.map((job) => job.name)),
  );
  return {
    config,
    modules,
    demo,
    around: {
      db,
      clock,
      predicates,
      problems: foldProblems([platformProblems, ...modules.map((module) => module.problems)]),
      ...(replica === undefined ? {} : { replica }),
    },
    texts: foldTexts([{ nl, fr, en }, ...modules.map((module) => module.texts)]),
  };
}

function unique(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${what} ${twice} is declared twice`);
}
