import { WrongConfig } from '../platform/config/config.ts';
import { DataInUse } from '../platform/database/embedded.ts';
import { MigrationRefused } from '../platform/database/migrate.ts';
import type { Command } from './command.ts';
import { start } from './start.ts';

const commands: readonly Command[] = [start];

/** Runs one command and answers its exit code: 0 done, 1 failed, 2 called wrongly. */
export async function run(words: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(help());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    console.error(`kribbe has no command "${name}".\n\n${help()}`);
    return 2;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof WrongConfig || error instanceof DataInUse || error instanceof MigrationRefused) {
      console.error(error.message);
      return 2;
    }
    throw error;
  }
}

const help = () =>
  [
    'Usage: kribbe <command>',
    '',
    ...commands.map((command) => `  ${command.usage.padEnd(34)} ${command.summary}`),
    '',
  ].join('\n');
