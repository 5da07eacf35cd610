import {
  allocate,
  allocateIn,
  checkOutcome,
  compile,
  Rolling,
  WhatIf,
  type Instance,
} from '../src/engines/allocation/index.ts';
import { makeMarket, randomFrom, type MarketShape } from './allocation-market.ts';

/** One measurement in a process of its own, so that its memory is its own. The task is the first argument, as JSON. */
export type Task =
  | { readonly kind: 'all' | 'allocation'; readonly market: MarketShape; readonly repeats: number }
  | { readonly kind: 'rolling'; readonly market: MarketShape; readonly events: number }
  | { readonly kind: 'what-if'; readonly market: MarketShape; readonly seconds: number; readonly lane: number };

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** How long a loop takes that always does the same, in wall time: the longer, the busier the machine was. */
function loopTime(): number {
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < 300_000_000; at += 1) sum = (sum + at * 3) | 0;
  return Math.round(performance.now() - start + (sum === 1 ? 1 : 0));
}

function measureAll(instance: Instance, repeats: number, everything: boolean) {
  const runs = [];
  for (let run = 0; run < repeats; run += 1) {
    const parts: Record<string, number> = {};
    const started = { wall: performance.now(), cpu: cpu() };
    let last = started.wall;
    const part = (name: string) => {
      const now = performance.now();
      parts[name] = Math.round(now - last);
      last = now;
    };
    const market = compile(instance);
    part('index');
    const allocation = allocateIn(market);
    part('allocation');
    let found = {};
    if (everything) {
      const { rows, claims, refused } = allocation.certificates();
      part('certificates');
      const check = checkOutcome(instance, allocation.outcome, { certificates: rows });
      part('check');
      found = {
        refused,
        rows: rows.length,
        claims: claims.length,
        checked: check.claims,
        violations: check.violations,
      };
    }
    runs.push({ wall: Math.round(last - started.wall), cpu: Math.round(cpu() - started.cpu), parts, ...found, placed: allocation.metrics.placed, search: allocation.search }); // prettier-ignore
  }
  return { runs };
}

function measureRolling(instance: Instance, events: number) {
  const { outcome } = allocate(instance);
  const rolling = new Rolling(instance, { outcome, answerWithin: 14, acceptAtOnce: true });
  const holders = instance.requests.flatMap(({ id }, at) => (outcome.choice[at]! >= 0 ? [id] : []));
  const random = randomFrom(7);
  for (let at = holders.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [holders[at], holders[other]] = [holders[other]!, holders[at]!];
  }
  const times = new Float64Array(Math.min(events, holders.length));
  let moves = 0;
  let longest = 0;
  const warm = Math.floor(times.length / 10);
  let started = 0;
  let startedCpu = 0;
  for (let at = 0; at < times.length; at += 1) {
    if (at === warm) [started, startedCpu] = [performance.now(), cpu()];
    const before = performance.now();
    const offers = rolling.release(holders[at]!, at);
    times[at] = performance.now() - before;
    moves += offers.length;
    longest = Math.max(longest, offers.length);
  }
  const cpuSeconds = (cpu() - startedCpu) / 1000;
  const seconds = (performance.now() - started) / 1000;
  const sorted = times.subarray(warm).slice().sort();
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)]! * 1e6) / 1000;
  return {
    events: times.length,
    perSecond: Math.round((times.length - warm) / seconds),
    perCpuSecond: Math.round((times.length - warm) / cpuSeconds),
    p50: at(0.5),
    p99: at(0.99),
    longest: Math.round(sorted.at(-1)! * 1000),
    offersPerEvent: moves / times.length,
    longestChain: longest,
  };
}

function measureWhatIf(instance: Instance, seconds: number, lane: number) {
  const scenarios = new WhatIf(instance);
  const policy = instance.policies[0]!.id;
  scenarios.run({ policy, seed: 'warm' });
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  let runs = 0;
  for (; performance.now() < end; runs += 1) scenarios.run({ policy, seed: `${lane} ${runs}` });
  return { runs, seconds: (performance.now() - started) / 1000 };
}

const task = JSON.parse(process.argv[2]!) as Task;
const instance = makeMarket(task.market);
const busyBefore = loopTime();
const memory = process.memoryUsage().rss;
const result =
  task.kind === 'rolling'
    ? measureRolling(instance, task.events)
    : task.kind === 'what-if'
      ? measureWhatIf(instance, task.seconds, task.lane)
      : measureAll(instance, task.repeats, task.kind === 'all');
console.log(
  JSON.stringify({
    ...result,
    loop: [busyBefore, loopTime()],
    instanceMB: Math.round(memory / 1e6),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1000),
  }),
);
