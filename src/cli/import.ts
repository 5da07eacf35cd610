import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readDate, type CalendarDate } from '../kernel/calendar-date.ts';
import { Refusal } from '../kernel/problem.ts';
import { system } from '../platform/access/actor.ts';
import type { App } from '../platform/app.ts';
import { readConfig } from '../platform/config/config.ts';
import { InvalidInput } from '../platform/operations/input.ts';
import { runAction, runRead } from '../platform/operations/run.ts';
import { sayProblem } from '../platform/texts/say-problem.ts';
import { importKinds, keepImportFile, mapImport, runImport, showImport } from '../modules/supply/index.ts';
import { sayRemark, sayValue, type ImportView } from '../modules/supply/index.ts';
import { openOn } from '../main.ts';
import { reachOrMake } from './beside.ts';
import type { Command } from './command.ts';
import { Impossible, Misused, readWords } from './words.ts';

const options = {
  source: { type: 'string' },
  kind: { type: 'string' },
  map: { type: 'string', multiple: true },
  fix: { type: 'string', multiple: true },
  centroid: { type: 'boolean' },
  'close-from': { type: 'string' },
  yes: { type: 'boolean' },
} as const;

const by = system('cli');
const MOST_BYTES = 20 * 1024 * 1024;
const LINES = 20;

/** Brings in a list, over the same code as the page: first what would change, and with --yes the import itself. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import <file> --source <name>',
  summary: 'bring in a list of locations or official counts; shows what changes, --yes does it',
  help: [
    '',
    '--source "Stad Kontich"   the same name each time: the columns are remembered, and what is gone is found',
    `--kind ${importKinds[0]}          what the rows are: ${importKinds.join(' or ')}; locations when left out`,
    '--map name=Benaming       the field is in this column (may be repeated)',
    '--fix tier=T0             the field has this value in all rows (may be repeated)',
    '--centroid                without coordinates: the middle of the municipality',
    '--close-from 1/1/2027     first day without licence for what is gone from the list; today when left out',
    '--yes                     import; without it nothing is written but the chosen columns',
  ],
  async run(words) {
    const { values, places } = readWords(words, options, ['file']);
    const { source, kind = 'locations', yes = false } = values;
    const [file = ''] = places;
    if (source === undefined) throw new Misused('--source is needed');
    if (kind !== 'locations' && kind !== 'counts') throw new Misused(`--kind is "${kind}"`);
    const closeFrom = values['close-from'] === undefined ? undefined : readDate(values['close-from']);
    if (closeFrom === null) throw new Misused(`--close-from is "${values['close-from'] ?? ''}"`);
    const content = contentOf(file);
    const reached = await reachOrMake(readConfig(process.env));
    try {
      const { app, open } = await openOn(reached, readConfig(process.env));
      try {
        const kept = { source, kind, name: path.basename(file), content } as const;
        const choices = { map: values.map ?? [], fix: values.fix ?? [], centroid: values.centroid ?? false };
        return await said(app, kept.name, () => bringIn(app, kept, choices, yes, closeFrom));
      } finally {
        await open.close();
      }
    } finally {
      await reached.stop();
    }
  },
};

function contentOf(file: string): Blob {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw new Impossible(`There is no file ${file}.`);
  if (stat.size > MOST_BYTES) throw new Impossible(`${file} is larger than 20 MB.`);
  return new Blob([readFileSync(file)]);
}

interface Choices {
  readonly map: readonly string[];
  readonly fix: readonly string[];
  readonly centroid: boolean;
}

interface Kept {
  readonly source: string;
  readonly kind: 'locations' | 'counts';
  readonly name: string;
  readonly content: Blob;
}

async function bringIn(
  app: App,
  kept: Kept,
  choices: Choices,
  yes: boolean,
  closeFrom: CalendarDate | undefined,
): Promise<number> {
  const { file } = await runAction(app.around, keepImportFile, by, kept);
  const first = await runRead(app.around, showImport, by, { file });
  if (choices.map.length + choices.fix.length > 0 || choices.centroid) {
    const chosen = Object.entries(first.mapping).map(([field, origin]) => [field, { ...origin }] as const);
    const told = [...pairs(first, choices.map, 'column'), ...pairs(first, choices.fix, 'value')];
    const mapping = [...new Map<string, object>([...chosen, ...told])].map(([field, origin]) => ({ field, ...origin }));
    await runAction(app.around, mapImport, by, { file, mapping, centroid: choices.centroid } as never);
  }
  const view = await runRead(app.around, showImport, by, { file });
  tell(app, view);
  if (view.faults.count > 0) return 1;
  if (!yes) {
    console.log('Nothing was imported. Add --yes to import this.');
    return 0;
  }
  const done = await runAction(app.around, runImport, by, {
    file,
    digest: view.digest,
    ...(closeFrom === undefined ? {} : { closeFrom }),
  });
  console.log(
    `Imported: ${done.added} new, ${done.changed} changed, ${done.unchanged} the same, ${done.closed} closed.`,
  );
  return 0;
}

type View = Awaited<ReturnType<typeof runRead<typeof showImport>>>;

/** 'name=Benaming' as the field and where it comes from. */
const pairs = ({ fields, header }: View, given: readonly string[], as: 'column' | 'value') =>
  given.map((pair): [string, object] => {
    const at = pair.indexOf('=');
    const [field, from] = [pair.slice(0, at), pair.slice(at + 1)];
    if (at < 1) throw new Misused(`"${pair}" is not field=${as}`);
    if (!(fields as readonly string[]).includes(field))
      throw new Misused(`"${field}" is no field; the fields are ${fields.join(', ')}`);
    if (as === 'column' && !header.includes(from))
      throw new Misused(`there is no column "${from}"; the columns are ${header.join(', ')}`);
    return [field, { [as]: from }];
  });

/** What a list would change, as the page shows it; the sentences are Dutch, as there. */
function tell(app: App, view: View): void {
  const t = app.texts.in('nl');
  const words = {
    t,
    lang: 'nl',
    say: (problem: Parameters<typeof sayProblem>[0]) => sayProblem(problem, 'nl', t),
  } as const;
  const { rows, added, changed, unchanged, gone } = view;
  console.log(
    `${rows === 1 ? '1 row' : `${rows} rows`}: ${added.count} new, ${changed.count} changed, ${unchanged} the same, ${gone.count} gone.`,
  );
  tellColumns(view);
  if (view.note !== null) console.log(t(`staff.import.show.note.${view.note}`));
  const remarks = (title: string, { shown, count }: ImportView['faults']) => {
    if (count === 0) return;
    console.log(`${title}: ${count}`);
    for (const remark of shown.slice(0, LINES))
      console.log(
        `  rij ${remark.line}${remark.column === null ? '' : `, ${remark.column}`}: ${sayRemark(words, remark)}`,
      );
    if (count > LINES) console.log(`  ${t('staff.import.more', { count: count - LINES })}`);
  };
  remarks(t('staff.import.faults'), view.faults);
  remarks(t('staff.import.notices'), view.notices);
  if (gone.count > 0) console.log(t('staff.import.diff.gone', { count: gone.count }));
  for (const { key, name } of gone.shown.slice(0, LINES)) console.log(`  ${key} ${name}`);
  if (gone.count > LINES) console.log(`  ${t('staff.import.more', { count: gone.count - LINES })}`);
  for (const { key, name, changes } of changed.shown.slice(0, LINES)) {
    console.log(`  ${key} ${name}`);
    for (const { field, from, to } of changes)
      console.log(`    ${t('staff.import.change', { field: t(`staff.import.field.${field}`), from: sayValue(words, field, from), to: sayValue(words, field, to) })}`); // prettier-ignore
  }
}

/** How the columns are read, and how to say otherwise when something is wrong. */
function tellColumns({ mapping, header, fields, faults }: View): void {
  const read = Object.entries(mapping).map(([field, from]) =>
    'column' in from ? `${field} = ${from.column}` : `${field} = "${from.value}" in all rows`,
  );
  const used = new Set(Object.values(mapping).map((from) => ('column' in from ? from.column : null)));
  const unused = header.filter((column) => !used.has(column));
  console.log(`Columns read: ${read.join(', ') || 'none'}.`);
  if (unused.length > 0) console.log(`Columns not used: ${unused.join(', ')}.`);
  if (faults.count === 0) return;
  console.log(`Fields without a column: ${fields.filter((field) => mapping[field] === undefined).join(', ')}.`);
  console.log('Say otherwise with --map field=Column, or --fix field=value for what is the same in all rows.');
}

/** Runs the import; what stands in the way becomes a sentence and exit code 1. */
async function said(app: App, name: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const t = app.texts.in('nl');
    if (error instanceof Refusal) throw new Impossible(`${name}: ${sayProblem(error.problem, 'nl', t)}`);
    if (error instanceof InvalidInput) throw new Misused(`this does not fit: ${error.message}`);
    throw error;
  }
}
