import path from 'node:path';
import { readConfig } from '../platform/config/config.ts';
import { backup as copyDatabase } from '../platform/database/backup.ts';
import { reachDatabase } from './beside.ts';
import type { Command } from './command.ts';
import { Impossible, readWords } from './words.ts';

/** Copies the database as of one moment. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup <folder>',
  summary: 'copy the database into a new folder; the program may go on meanwhile',
  help: [
    '',
    'The copy holds everything but the secret: keep KRIBBE_SECRET (or the file "secret" of the data folder) elsewhere.',
    'Without that secret second factors and other encrypted fields cannot be read after a restore.',
  ],
  async run(words) {
    const { places } = readWords(words, {}, ['folder']);
    const folder = path.resolve(places[0] ?? '');
    const config = readConfig(process.env);
    const reached = await reachDatabase(config);
    if (reached === null) throw new Impossible(`There is no database in ${config.dataFolder} yet.`);
    try {
      const { tables } = await copyDatabase(reached.ownerUrl, folder);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      console.log(`${rows} rows of ${tables.length} tables are in ${folder}.`);
      if (config.secret === null)
        console.log(`Not in it: the secret. Keep ${path.join(config.dataFolder, 'secret')} in another place.`);
      return 0;
    } finally {
      await reached.stop();
    }
  },
};
