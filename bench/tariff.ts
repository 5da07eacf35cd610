import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { addDays, date } from '../src/kernel/calendar-date.ts';
import type { Cents } from '../src/kernel/cents.ts';
import { wholeDays, union, halfDaysOf, type HalfDays } from '../src/kernel/half-days.ts';
import {
  dayParts,
  incomeDay,
  monthOf,
  periods,
  pricesOf,
  renderText,
  tariff,
  tariffTimeline,
  type DayPart,
  type MonthInput,
  type Period,
} from '../src/engines/tariff/index.ts';
import { naiveDay } from '../test/tariff/naive.ts';

interface Row {
  readonly what: string;
  readonly count: number;
  readonly seconds: number;
  /** Seconds of processor: what others do on this machine does not disturb them. Targets are judged by these. */
  readonly cpu: number;
  /** By processor time: what one core does when it does nothing else. */
  readonly perSecond: number;
  /** What it must reach, and whether it did; null when nothing is asked. */
  readonly target: string | null;
  readonly reached: boolean | null;
}

interface Family {
  readonly period: Period;
  readonly income: Cents;
  readonly children: number;
  readonly multipleBirth: boolean;
  readonly part: DayPart;
}

/**
 * npm run bench -- tariff [--tariffs 5000000] [--children 93000]
 * How many tariffs a second one core computes, without and with explanation, beside the same rule written out in BigInt
 * fractions; and how long a month of all children of Flanders takes. Families are made up, the same ones each time.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { tariffs: { type: 'string' }, children: { type: 'string' } },
  });
  const tariffs = Number(values.tariffs ?? 5_000_000);
  const children = Number(values.children ?? 93_000);
  const families = madeUp(100_000);
  const at = (index: number) => families[index % families.length]!;
  let checked = 0;
  const rows: Row[] = [];

  rows.push(
    measure('tariffs without explanation', tariffs, { perSecond: 1_000_000 }, (index) => {
      const { period, income, children: count, multipleBirth, part } = at(index);
      checked += incomeDay(period.amounts, income, count, multipleBirth, part);
    }),
    measure('tariffs with explanation', tariffs / 5, { perSecond: 100_000 }, (index) => {
      checked += explained(at(index)).cents;
    }),
    measure('tariffs with explanation, told in Dutch', tariffs / 50, null, (index) => {
      checked += renderText(explained(at(index)), 'nl').length;
    }),
    measure('the same rule in BigInt fractions (test/tariff/naive.ts)', tariffs / 100, null, (index) => {
      const { period, income, children: count, multipleBirth, part } = at(index);
      checked += naiveDay(period.from, income, count, multipleBirth, part);
    }),
  );
  const differences = families
    .slice(0, 20_000)
    .filter(
      ({ period, income, children: count, multipleBirth, part }) =>
        incomeDay(period.amounts, income, count, multipleBirth, part) !==
        naiveDay(period.from, income, count, multipleBirth, part),
    );

  let total = 0;
  let lines = 0;
  rows.push(
    measure(`a month of ${children} children, tariff from the income included`, children, { seconds: 5 }, (index) => {
      const month = monthOf(monthInput(at(index), index));
      if (!month.ok) throw new Error(month.problem.type);
      total += month.value.total;
      lines += month.value.lines.length;
    }),
  );

  const report = {
    bench: 'tariff',
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    synthetic: true,
    differencesFromNaive: differences.length,
    rows,
  };
  console.table(
    rows.map(({ what, count, seconds, cpu, perSecond, target, reached }) => ({
      what,
      count,
      seconds: seconds.toFixed(2),
      'seconds of processor': cpu.toFixed(2),
      'per second': Math.round(perSecond),
      target: target ?? '',
      reached: reached ?? '',
    })),
  );
  console.log(
    `20,000 amounts compared with the fractions: ${differences.length} differ. Months: ${lines} lines, ${(total / 100).toFixed(2)} euro; checksum ${checked}.`,
  );
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('tariff.json', folder), `${JSON.stringify(report, null, 2)}\n`);
  console.log('Written to bench/results/tariff.json. One core; per second by processor time; families are made up.');
  if (differences.length > 0) process.exitCode = 1;
}

/** Runs `work` count times after a warm-up of a tenth, and says how it went. */
function measure(
  what: string,
  count: number,
  target: { perSecond: number } | { seconds: number } | null,
  work: (index: number) => void,
): Row {
  for (let index = 0; index < count / 10; index += 1) work(index);
  const started = performance.now();
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) work(index);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1000;
  const cpu = (user + system) / 1_000_000;
  const row = { what, count, seconds, cpu, perSecond: count / cpu };
  if (target === null) return { ...row, target: null, reached: null };
  return 'seconds' in target
    ? { ...row, target: `at most ${target.seconds} s`, reached: cpu <= target.seconds }
    : { ...row, target: `at least ${target.perSecond} a second`, reached: row.perSecond >= target.perSecond };
}

function explained({ period, income, children, multipleBirth, part }: Family) {
  const answer = tariff({ on: period.from, income, children, multipleBirth, dayPart: part, situation: null });
  if (!answer.ok) throw new Error(answer.problem.type);
  return answer.value;
}

/** Whole numbers drawn by lot, the same each time (xorshift). */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function madeUp(count: number): Family[] {
  const lot = lots(93_000);
  return Array.from({ length: count }, () => ({
    period: periods[lot(periods.length)]!,
    income: lot(14_000_000) as Cents,
    children: 1 + lot(3),
    multipleBirth: lot(20) === 0,
    part: dayParts[lot(4)]!,
  }));
}

const march = { from: date('2026-03-01'), until: date('2026-03-31') };
const firstBorn = date('2024-01-01');
const absentOn = [date('2026-03-10'), date('2026-03-12')];
const closingDays = [date('2026-03-09'), date('2026-03-27')];
const plans: readonly HalfDays[] = [
  wholeDays(1, 2, 3, 4, 5),
  wholeDays(1, 2, 4),
  wholeDays(3, 5),
  union(wholeDays(1, 2), halfDaysOf([4])),
  halfDaysOf([0, 2, 4, 6, 8]),
];

/** A child in March 2026: one in ten changes its plan within the month, one in five is absent for two days. */
function monthInput({ income, children, multipleBirth }: Family, index: number): MonthInput {
  const born = addDays(firstBorn, index % 600);
  const births = [born, ...Array.from({ length: children - 1 }, (_, sibling) => addDays(born, -900 * (sibling + 1)))];
  const contractStart = addDays(born, 150);
  const slices = tariffTimeline(
    { births, inCare: born, contractStart, income, multipleBirth, situation: null },
    march.from,
    march.until,
  );
  if (!slices.ok) throw new Error(slices.problem.type);
  const halfDays = plans[index % plans.length]!;
  const changed = addDays(march.from, 10 + (index % 15));
  const changes = index % 10 === 0;
  return {
    ...march,
    plans: [
      {
        from: contractStart,
        until: changes ? addDays(changed, -1) : null,
        halfDays,
        longDays: index % 50 === 0 ? [1] : [],
      },
      ...(changes ? [{ from: changed, until: null, halfDays: plans[(index + 1) % plans.length]! }] : []),
    ],
    tariffs: pricesOf(slices.value),
    closingDays,
    absences:
      index % 5 === 0
        ? [
            { on: absentOn[0]!, respite: true },
            { on: absentOn[1]!, respite: index % 2 === 0 },
          ]
        : [],
    respiteLeft: 12,
  };
}
