import { WrongConfig } from '../platform/config/config.ts';
import { admin } from './admin.ts';
import { allocateCommand } from './allocate.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { db } from './db.ts';
import { doctor } from './doctor.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { restore } from './restore.ts';
import { start } from './start.ts';
import { tariffCommand } from './tariff.ts';
import { version } from './version.ts';
import { Misused } from './words.ts';

const commands: readonly Command[] = [
  start,
  admin,
  doctor,
  backup,
  restore,
  importCommand,
  tariffCommand,
  allocateCommand,
  migrateCommand,
  db,
];

/** Runs one command and answers its exit code: 0 done, 1 failed, 2 called wrongly. */
export async function run(words: readonly string[], known: readonly Command[] = commands): Promise<number> {
  const [name = '--help', ...rest] = words;
  if (['--help', '-h', 'help'].includes(name) && rest.length === 0) return tell(help(known));
  if (['--version', '-v'].includes(name)) return tell(`Kribbe ${version()}`);
  const wanted = name === 'help' ? rest[0] : name;
  const command = known.find((candidate) => candidate.name === wanted);
  if (command === undefined) {
    console.error(`kribbe has no command "${wanted ?? ''}".\n\n${help(known)}`);
    return 2;
  }
  if (name === 'help' || rest.includes('--help') || rest.includes('-h')) return tell(helpOf(command));
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof Misused) {
      console.error(`${error.message}.\n\n${helpOf(command)}`);
      return 2;
    }
    console.error(sayError(error));
    return error instanceof WrongConfig ? 2 : 1;
  }
}

/** An error that was foreseen is a sentence; JavaScript's own errors are bugs and show where. */
function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const bug = [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);
  return bug ? (error.stack ?? error.message) : error.message;
}

function tell(text: string): number {
  console.log(text);
  return 0;
}

const help = (known: readonly Command[]) =>
  [
    'Usage: kribbe <command>',
    '',
    ...known.map((command) => `  ${command.usage.padEnd(30)} ${command.summary}`),
    '',
    'More about one command: kribbe <command> --help. Settings: docs/operations.md.',
  ].join('\n');

const helpOf = (command: Command) =>
  [`Usage: kribbe ${command.usage}`, '', `  ${command.summary}`, ...(command.help ?? []).map((line) => `  ${line}`)]
    .join('\n')
    .trimEnd();
