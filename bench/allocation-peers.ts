import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import {
  allocate,
  allocatePlain,
  checkOutcome,
  readInstance,
  type PlainProblem,
} from '../src/engines/allocation/index.ts';
import { randomFrom, type Random } from './allocation-market.ts';

const require = createRequire(import.meta.url);
const ms = (value: number) => Math.round(value * 100) / 100;
const instances = new URL('../test/allocation/instances/', import.meta.url);
const known = [3, 1, 1, 0];

/** Instances on which plain repair goes round in circles, with the fewest claims known before. */
export function measureHard(): unknown {
  const rows = known.map((fewest, at) => {
    const file: unknown = JSON.parse(readFileSync(new URL(`halfday_mtb_hard_${at}.json`, instances), 'utf8'));
    const reading = readInstance(file, 'half-day');
    if (!reading.ok) throw new Error(`instance ${at} does not read`);
    const started = performance.now();
    const { outcome, search } = allocate(reading.instance);
    const wall = Math.round(performance.now() - started);
    const check = checkOutcome(reading.instance, outcome);
    return { instance: at, known: fewest, claims: check.claims, violations: check.violations, afterRepair: search?.before ?? 0, tries: search?.tries ?? 0, wall }; // prettier-ignore
  });
  console.log('\nhard instances: claims by the independent checker');
  console.table(rows);
  return rows;
}

/** Other programs on problems they can express too. */
export async function measurePeers(): Promise<unknown> {
  const rows = [...marriages(), ...(await highs())];
  console.log('\npeers: the same problem, best of three');
  console.table(rows);
  return rows;
}

interface Row {
  readonly problem: string;
  readonly peer: string;
  readonly theirs: number | string;
  readonly ours: number;
  readonly faster: string;
  readonly same: boolean | string;
}

function marriages(): Row[] {
  const load = optional<{ Person: new (name: number) => Person; stableMarriage(boys: Person[]): void }>(
    'stable-marriage',
  );
  return [100, 300, 1000, 2000].map((n) => {
    const problem = fullLists(n, randomFrom(n));
    const ours = bestOf(3, () => allocatePlain(problem));
    if (!load) return row(`${n} × ${n}, complete lists`, 'stable-marriage', 'not installed', ours.time, 'unknown');
    const people = () => {
      const boys = problem.choices.map((_, at) => new load.Person(at));
      const girls = problem.orders.map((_, at) => new load.Person(at));
      boys.forEach((boy, at) => boy.generatePreferences(Array.from(problem.choices[at]!, (girl) => girls[girl]!)));
      girls.forEach((girl, at) => girl.generatePreferences(Array.from(problem.orders[at]!, (boy) => boys[boy]!)));
      return boys;
    };
    // Making its objects is not counted; our input needs no making.
    let theirs = Infinity;
    let boys: Person[] = [];
    for (let run = 0; run < 3; run += 1) {
      boys = people();
      const started = performance.now();
      load.stableMarriage(boys);
      theirs = Math.min(theirs, performance.now() - started);
    }
    const same = boys.every((boy, at) => boy.fiance?.name === ours.value[at]);
    return row(`${n} × ${n}, complete lists`, 'stable-marriage', theirs, ours.time, same);
  });
}

interface Person {
  readonly name: number;
  readonly fiance?: Person | null;
  generatePreferences(people: Person[]): void;
}

interface HighsSolver {
  solve(model: string, options: object): { Status: string; Columns: Record<string, { Primal: number }> };
}

/** The same stable outcome as a whole-number program: stability as one constraint per pair, the sum of ranks least. */
async function highs(): Promise<Row[]> {
  const load = optional<(settings?: object) => Promise<HighsSolver>>('highs');
  const rows: Row[] = [];
  for (const [n, locations] of [
    [60, 6],
    [200, 16],
    [500, 40],
    [1000, 80],
  ] as const) {
    const problem = shortLists(n, locations, 5, randomFrom(n));
    const ours = bestOf(3, () => allocatePlain(problem));
    if (!load) {
      rows.push(row(`${n} × ${locations}, 5 choices`, 'highs', 'not installed', ours.time, 'unknown'));
      continue;
    }
    const solver = await load();
    const model = asProgram(problem);
    const started = performance.now();
    const { Status, Columns } = solver.solve(model, { time_limit: 60, output_flag: false });
    const theirs = performance.now() - started;
    const same = problem.choices.every((list, request) =>
      Array.from(list).every(
        (location) => Columns[`x_${request}_${location}`]!.Primal > 0.5 === (ours.value[request] === location),
      ),
    );
    rows.push(row(`${n} × ${locations}, 5 choices`, 'highs', theirs, ours.time, Status === 'Optimal' ? same : Status));
  }
  return rows;
}

function asProgram({ choices, orders, capacity }: PlainProblem): string {
  const rank = orders.map((order) => new Map(Array.from(order, (request, at) => [request, at])));
  const x = (request: number, location: number) => `x_${request}_${location}`;
  const cost: string[] = [];
  const rules: string[] = [];
  choices.forEach((list, request) => {
    const mine = Array.from(list);
    cost.push(...mine.map((location, at) => `- ${mine.length + 1 - at} ${x(request, location)}`));
    rules.push(`${mine.map((location) => x(request, location)).join(' + ')} <= 1`);
    mine.forEach((location, at) => {
      const asGood = mine.slice(0, at + 1).map((other) => `${capacity[location]!} ${x(request, other)}`);
      const before = Array.from(orders[location]!).slice(0, rank[location]!.get(request));
      rules.push(`${[...asGood, ...before.map((other) => x(other, location))].join(' + ')} >= ${capacity[location]!}`);
    });
  });
  orders.forEach((order, location) => {
    const all = Array.from(order, (request) => x(request, location));
    if (all.length > 0) rules.push(`${all.join(' + ')} <= ${capacity[location]!}`);
  });
  const names = choices.flatMap((list, request) => Array.from(list, (location) => x(request, location)));
  return `Minimize\n obj: ${cost.join(' ')}\nSubject To\n${rules.map((rule, at) => ` c${at}: ${rule}`).join('\n')}\nBinary\n ${names.join(' ')}\nEnd`; // prettier-ignore
}

function fullLists(n: number, random: Random): PlainProblem {
  const list = () => shuffled(n, random);
  return {
    choices: Array.from({ length: n }, list),
    orders: Array.from({ length: n }, list),
    capacity: new Array<number>(n).fill(1),
  };
}

function shortLists(n: number, locations: number, length: number, random: Random): PlainProblem {
  const choices = Array.from({ length: n }, () => shuffled(locations, random).slice(0, length));
  const orders = Array.from({ length: locations }, (): number[] => []);
  for (const request of shuffled(n, random)) for (const location of choices[request]!) orders[location]!.push(request);
  for (const order of orders) order.sort(() => random.unit() - 0.5);
  return {
    choices,
    orders,
    capacity: new Array<number>(locations).fill(Math.max(1, Math.floor((n * 0.9) / locations))),
  };
}

function shuffled(n: number, random: Random): number[] {
  const list = Array.from({ length: n }, (_, at) => at);
  for (let at = n - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

function bestOf<T>(times: number, work: () => T): { readonly time: number; readonly value: T } {
  let time = Infinity;
  let value = work();
  for (let run = 0; run < times; run += 1) {
    const started = performance.now();
    value = work();
    time = Math.min(time, performance.now() - started);
  }
  return { time, value };
}

const row = (problem: string, peer: string, theirs: number | string, ours: number, same: boolean | string): Row => ({
  problem,
  peer,
  theirs: typeof theirs === 'number' ? ms(theirs) : theirs,
  ours: ms(ours),
  faster: typeof theirs === 'number' ? `× ${(theirs / ours).toFixed(1)}` : 'unknown',
  same,
});

function optional<T>(name: string): T | undefined {
  try {
    return require(name) as T;
  } catch {
    return undefined;
  }
}
