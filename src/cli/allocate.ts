import { readFileSync, statSync } from 'node:fs';
import {
  allocate,
  checkOutcome,
  formats,
  readInstance,
  readOutcome,
  writeCertificates,
  writeOutcome,
  type CheckReport,
  type Fault,
  type Format,
  type Instance,
  type Metrics,
} from '../engines/allocation/index.ts';
import type { Command } from './command.ts';
import { Misused, readWords } from './words.ts';

const options = {
  format: { type: 'string' },
  policy: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  certificates: { type: 'boolean' },
} as const;

const MOST_BYTES = 500_000_000;
const LISTED = 20;

/** The allocation engine on a file, without a database. */
export const allocateCommand: Command = {
  name: 'allocate',
  usage: 'allocate <instance.json>',
  summary: 'decide who gets which place, and recount it; needs no database',
  help: [
    '',
    'kribbe allocate check <instance.json> <outcome.json>   recount an outcome; exit code 1 when it breaks a limit',
    '',
    `--format <name>   ${formats.join(', ')}; kribbe when left out`,
    '--policy <id>     one of the policies of the instance; the first when left out',
    '--seed <text>     instead of the lottery seed of the instance',
    '--certificates    with the proof of every refusal, each recounted',
    '--json            outcome, metrics and check as JSON',
    '',
    'The format is described in docs/allocation.md.',
  ],
  async run(words) {
    try {
      return words[0] === 'check' ? check(words.slice(1)) : place(words);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      console.error(error.message);
      return 2;
    }
  },
};

/** What was given cannot be used; the message says where and why. */
class Unreadable extends Error {
  override name = 'Unreadable';
}

function place(words: readonly string[]): number {
  const { values, places } = readWords(words, options, ['instance.json']);
  const format = formatOf(values.format);
  const instance = instanceOf(places[0]!, format);
  const policy = policyOf(instance, values.policy);
  const seed = values.seed ?? instance.seed;
  const result = allocate(instance, { policy: policy.id, seed });
  const rows = values.certificates === true ? result.certificates().rows : undefined;
  const report = checkOutcome(instance, result.outcome, { policy: policy.id, seed, certificates: rows });
  if (values.json === true)
    printJson({
      format,
      policy: policy.id,
      seed,
      ...writeOutcome(instance, result.outcome, format),
      metrics: result.metrics,
      check: written(report),
      ...(rows && { certificates: [...writeCertificates(instance, policy, rows)] }),
    });
  else {
    console.log(sayMetrics(result.metrics, policy.id));
    console.log(sayReport(report));
  }
  return report.violations > 0 ? 1 : 0;
}

function check(words: readonly string[]): number {
  const { values, places } = readWords(words, options, ['instance.json', 'outcome.json']);
  if (values.certificates === true) throw new Misused('--certificates is for an allocation');
  const format = formatOf(values.format);
  const instance = instanceOf(places[0]!, format);
  const value = parse(places[1]!);
  // An outcome of this program says under which policy and seed it was made.
  const made = typeof value === 'object' && value !== null ? (value as { policy?: unknown; seed?: unknown }) : {};
  const policy = policyOf(instance, values.policy ?? textOf(made.policy));
  const seed = values.seed ?? textOf(made.seed) ?? instance.seed;
  const reading = readOutcome(instance, value, format);
  if (!reading.ok) throw new Unreadable(sayFaults(places[1]!, reading.faults));
  const report = checkOutcome(instance, reading.outcome, { policy: policy.id, seed });
  const again = writeOutcome(instance, allocate(instance, { policy: policy.id, seed }).outcome, format);
  const replay = JSON.stringify(again) === JSON.stringify(writeOutcome(instance, reading.outcome, format));
  if (values.json === true) printJson({ format, policy: policy.id, seed, check: { ...written(report), replay } });
  else console.log(`${sayReport(report)}\nThe engine gives ${replay ? 'this same' : 'another'} outcome.`);
  return report.violations > 0 ? 1 : 0;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function formatOf(name = 'kribbe'): Format {
  const format = formats.find((each) => each === name);
  if (!format) throw new Misused(`--format is "${name}"; choose ${formats.join(', ')}`);
  return format;
}

function policyOf(instance: Instance, id: string | undefined) {
  const policy = id === undefined ? instance.policies[0] : instance.policies.find((each) => each.id === id);
  if (policy) return policy;
  throw new Unreadable(`There is no policy "${id ?? ''}"; the instance has ${instance.policies.map(({ id }) => `"${id}"`).join(', ')}.`); // prettier-ignore
}

function instanceOf(file: string, format: Format): Instance {
  const reading = readInstance(parse(file), format);
  if (reading.ok) return reading.instance;
  throw new Unreadable(sayFaults(file, reading.faults));
}

function parse(file: string): unknown {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Unreadable(`There is no file ${file}.`);
  if (!stat.isFile()) throw new Unreadable(`${file} is not a file.`);
  if (stat.size > MOST_BYTES) throw new Unreadable(`${file} is larger than 500 MB.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new Unreadable(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

const sayFaults = (file: string, faults: readonly Fault[]) =>
  [`${file} cannot be used:`, ...faults.map(({ path, message }) => `  ${path}: ${message}`)].join('\n');

/** In pieces: the text of a whole region may be longer than a string can be. */
function printJson(value: Readonly<Record<string, unknown>>): void {
  const lines = Object.entries(value).map(([key, part]) => `  ${JSON.stringify(key)}: ${JSON.stringify(part)}`);
  console.log(`{\n${lines.join(',\n')}\n}`);
}

const written = ({ violationList, claimList, ...counts }: CheckReport) => ({ ...counts, violationList, claimList });

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function sayMetrics(metrics: Metrics, policy: string): string {
  const { requests, placed, first, topThree, halfDaysAsked, halfDaysHeld } = metrics;
  const line = (what: string, part: number, whole: number) =>
    `  ${what.padEnd(28)} ${String(part).padStart(9)} of ${String(whole).padStart(9)}  ${percent(part, whole).padStart(7)}`;
  return [
    `Policy "${policy}"`,
    line('placed', placed, requests),
    line('at the first choice', first, requests),
    line('at one of the first three', topThree, requests),
    line('half-days', halfDaysHeld, halfDaysAsked),
    ...metrics.bySize.map(({ halfDays, requests, placed }) =>
      line(`  of ${halfDays} half-days a week`, placed, requests),
    ),
    ...Object.entries(metrics.byGroup).map(([group, { requests, placed }]) =>
      line(`  in group ${group}`, placed, requests),
    ),
  ].join('\n');
}

function sayReport(report: CheckReport): string {
  const { violations, claims, waste, refusals, proofs, violationList, claimList } = report;
  const proved = proofs > 0 ? `, ${proofs} proofs recounted` : '';
  const more = (count: number) => (count > LISTED ? [`    and ${count - LISTED} more`] : []);
  return [
    `Recounted: ${violations} violations, ${claims} claims (${waste} of them waste), ${refusals} better choices looked at${proved}`,
    ...violationList.slice(0, LISTED).map(({ kind, request, location, detail }) => `  ${[kind, request, location].filter(Boolean).join(' ')}: ${detail}`), // prettier-ignore
    ...more(violations),
    ...claimList.slice(0, LISTED).map(({ kind, request, choice }) => `  claim (${kind}): ${request} on its choice ${choice}`), // prettier-ignore
    ...more(claims),
  ].join('\n');
}
