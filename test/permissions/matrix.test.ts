import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/kernel/problem.ts';
import { mayHold } from '../../src/platform/access/scope.ts';
import type { AccessRule } from '../../src/platform/access/rules.ts';
import { InvalidInput } from '../../src/platform/operations/input.ts';
import type { AnyOperation } from '../../src/platform/operations/operation.ts';
import { runAction, runRead } from '../../src/platform/operations/run.ts';
import { actorKey } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import type { OpenDatabase } from '../../src/platform/database/connect.ts';
import { modules } from '../../src/modules.ts';
import { examples } from '../support/examples.ts';
import { testApp } from '../support/server.ts';
import { people, type Person } from '../support/world-actors.ts';
import { seedWorld, type SeededWorld, type World } from '../support/world.ts';

const operations: readonly AnyOperation[] = modules.flatMap((module) => [...module.reads, ...module.actions]);

let seeded: SeededWorld;
let open: OpenDatabase;
let app: App;
let world: World;
beforeAll(async () => {
  seeded = await seedWorld();
  open = await seeded.copy();
  app = testApp(open.db);
  ({ world } = seeded);
});
afterAll(async () => {
  await open.close();
  await seeded.close();
});

test('every operation has an example of its use', () => {
  expect(operations.map(({ name }) => name).filter((name) => !(name in examples))).toEqual([]);
});

test('every example is of an operation', () => {
  const names = new Set(operations.map(({ name }) => name));
  expect(Object.keys(examples).filter((name) => !names.has(name))).toEqual([]);
});

const known = operations.filter(({ name }) => name in examples);

describe.each(known.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const input = () => examples[name]?.input(world.own, world);
  const outputs: { person: Person; text: string }[] = [];

  test('is open to exactly those it declares; a refusal is remembered', async () => {
    const wrong: string[] = [];
    for (const person of askers(operation)) {
      const expected = (await isAllowed(operation, person, input())) ? 'done' : 'refused';
      const before = await refusals(person, operation);
      const { outcome, problem, output } = await attempt(operation, person, input());
      outputs.push({ person, text: JSON.stringify(output ?? null) });
      const remembered = (await refusals(person, operation)) - before;
      const fit = outcome === expected || (expected === 'done' && problem === examples[name]?.endsIn);
      if (!fit) wrong.push(`${person.name}: ${outcome} ${problem}, expected ${expected}`);
      if (remembered !== (outcome === 'refused' ? 1 : 0))
        wrong.push(`${person.name}: ${remembered} refusals remembered`);
    }
    expect(wrong).toEqual([]);
  });

  test('shows nobody what is not theirs', () => {
    const seen: string[] = [];
    for (const { person, text } of outputs)
      for (const side of [world.own, world.foreign])
        if (side !== person.side && text.includes(privateMark(operation, person, side)))
          seen.push(`${person.name} sees ${side.marker}`);
    expect(seen).toEqual([]);
  });

  test('cannot be led to a foreign thing by one foreign id in an own input', async () => {
    const passed: string[] = [];
    const mine = input() as Record<string, unknown>;
    const theirs = examples[name]?.input(world.foreign, world) as Record<string, unknown>;
    const ids = idsOf(operation).filter((id) => mine[id] !== theirs[id] && mine[id] !== undefined);
    for (const id of ids.filter((each) => examples[name]?.mixes?.[each] === undefined))
      for (const person of people(world).filter(({ side }) => side === world.own)) {
        const mixed = { ...mine, [id]: theirs[id] };
        if (!(await isAllowed(operation, person, mine)) || anybody(operation)) continue;
        const { outcome, output } = await attempt(operation, person, mixed);
        const empty = isList(operation) && !JSON.stringify(output).includes(world.foreign.marker);
        if (outcome === 'done' && !empty) passed.push(`${person.name} with a foreign ${id}`);
      }
    expect(passed).toEqual([]);
  });
});

type Rule = AccessRule<unknown>;
const keyless = ['anyone', 'agency', 'platform'];
const anybody = (operation: AnyOperation) => operation.open.some(({ scope }) => scope === 'anyone');

/** Only through lists that narrow themselves: asked for another's, they are empty. */
const isList = (operation: AnyOperation) =>
  operation.kind === 'read' && operation.open.every(({ scope, key }) => key === null && !keyless.includes(scope));

/** Everybody; where the whole world may come in, one of each kind will do. */
const askers = (operation: AnyOperation) =>
  people(world).filter(
    ({ name }) => !anybody(operation) || ['a visitor', 'the other family', 'our desk worker'].includes(name),
  );

/** What the declaration and the world say, without asking the program's own check. */
async function isAllowed(operation: AnyOperation, person: Person, input: unknown): Promise<boolean> {
  for (const rule of operation.open as readonly Rule[]) {
    if (!mayHold(person.actor, rule.scope, rule.roles)) continue;
    if (rule.scope === 'anyone') return true;
    if (keyless.includes(rule.scope)) {
      if (person.whole.includes(rule.scope)) return true;
    } else if (rule.key === null) return true;
    else {
      const key = await rule.key(input, app.around.db);
      if (key !== null && person.keys[rule.scope]?.includes(key)) return true;
    }
  }
  return false;
}

class RollBack extends Error {}

interface Attempt {
  readonly outcome: 'done' | 'refused' | 'problem' | 'invalid';
  readonly problem: string;
  readonly output?: unknown;
}

/** Runs the operation; what an action did is rolled back, so that everybody meets the same world. */
async function attempt(operation: AnyOperation, { actor }: Person, input: unknown): Promise<Attempt> {
  let output: unknown;
  await app.around.db.deleteFrom('platform.attempt').execute(); // counted outside the transaction
  try {
    if (operation.kind === 'read') output = await runRead(app.around, operation, actor, input as never);
    else
      await runAction(app.around, operation, actor, input as never, {
        before: () => Promise.resolve(),
        after: (_tx, done) => {
          output = done;
          return Promise.reject(new RollBack());
        },
      });
    return { outcome: 'done', problem: '', output };
  } catch (error) {
    if (error instanceof RollBack) return { outcome: 'done', problem: '', output };
    if (error instanceof InvalidInput) return { outcome: 'invalid', problem: error.message };
    if (!(error instanceof Refusal)) throw error;
    const { type } = error.problem;
    return { outcome: type === 'access.refused' ? 'refused' : 'problem', problem: type };
  }
}

async function refusals(person: Person, operation: AnyOperation): Promise<number> {
  const { count } = await app.around.db
    .selectFrom('audit.entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('outcome', '=', 'refused')
    .where('action', '=', operation.name)
    .where((eb) => eb(eb.ref('actor', '->>').key('key' as never), '=', actorKey(person.actor) as never))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * What must not stand in an answer: names of families never, and names of places neither where the operation is not
 * open to the world (a list of another desk's locations).
 */
const privateMark = (operation: AnyOperation, person: Person, side: { readonly marker: string }): string =>
  anybody(operation) || person.whole.length > 0 ? `Gezin${side.marker}` : side.marker;

interface Property {
  readonly format?: string;
}

/** Top-level inputs that are ids. */
const idsOf = (operation: AnyOperation): string[] =>
  Object.entries((operation.input as { properties?: Record<string, Property> }).properties ?? {})
    .filter(([, property]) => property.format === 'id')
    .map(([name]) => name);
