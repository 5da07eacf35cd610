import { readConfig } from '../platform/config/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { reachOrMake } from './beside.ts';
import type { Command } from './command.ts';
import { readWords } from './words.ts';

/** Brings the database up to this program. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'bring the database up to this program (start does it too)',
  help: [
    '',
    'For an update of several processes: stop them, run this once, start them.',
    'Runs as the role of KRIBBE_DATABASE_OWNER_URL and gives the role of KRIBBE_DATABASE_URL its rights.',
  ],
  async run(words) {
    readWords(words, {});
    const reached = await reachOrMake(readConfig(process.env));
    try {
      const ran = await migrate(reached);
      for (const name of ran) console.log(`ran ${name}`);
      console.log(ran.length === 0 ? 'The database is up to date.' : `The database is up to date: ${ran.length} ran.`);
      return 0;
    } finally {
      await reached.stop();
    }
  },
};
