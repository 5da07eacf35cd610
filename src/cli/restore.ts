import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../platform/config/config.ts';
import { restore as fillDatabase } from '../platform/database/restore.ts';
import { reachOrMake } from './beside.ts';
import type { Command } from './command.ts';
import { Impossible, readWords } from './words.ts';

/** Fills an empty database from a backup. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore <folder>',
  summary: 'fill an empty database from a backup',
  help: [
    '',
    'The database must be empty: set KRIBBE_DATA to a new folder, or KRIBBE_DATABASE_URL to a new database.',
    'Put the secret of the backed-up installation there too: KRIBBE_SECRET, or the file "secret" in the data folder.',
    'When something fails, the database is empty again.',
  ],
  async run(words) {
    const { places } = readWords(words, {}, ['folder']);
    const folder = path.resolve(places[0] ?? '');
    if (!existsSync(path.join(folder, 'manifest.json'))) throw new Impossible(`There is no backup in ${folder}.`);
    const reached = await reachOrMake(readConfig(process.env));
    try {
      if (reached.how === 'running')
        throw new Impossible('Kribbe runs on this database. Set KRIBBE_DATA to a new folder to restore into.');
      const { tables } = await fillDatabase(reached, folder);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      console.log(`${rows} rows of ${tables.length} tables are back. Start with: kribbe start`);
      return 0;
    } finally {
      await reached.stop();
    }
  },
};
