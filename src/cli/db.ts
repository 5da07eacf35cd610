import pg from 'pg';
import { readConfig } from '../platform/config/config.ts';
import { distribute, distributionPlan, hasCitus } from '../platform/database/distribute.ts';
import { readTables } from '../platform/database/distribution.ts';
import { reachDatabase } from './beside.ts';
import type { Command } from './command.ts';
import { Impossible, Misused, readWords } from './words.ts';

/** Work on the database as a whole. */
export const db: Command = {
  name: 'db',
  usage: 'db distribute [--dry-run]',
  summary: 'spread the data over machines (a PostgreSQL with the Citus extension)',
  help: [
    '',
    '--dry-run  print the statements, in order, and change nothing; works on every PostgreSQL',
    '',
    'Stop every program first and make a backup. Reference tables are copied to every machine, tables about families are',
    'cut by family, occupancy by location; foreign keys are taken away before and put back after. It happens in one',
    'transaction: what fails leaves the database as it was.',
  ],
  async run(words) {
    const { values, places } = readWords(words, { 'dry-run': { type: 'boolean' } }, ['distribute']);
    if (places[0] !== 'distribute') throw new Misused(`db cannot "${places[0] ?? ''}"`);
    const config = readConfig(process.env);
    const reached = await reachDatabase(config);
    if (reached === null)
      throw new Impossible(`There is no database in ${config.dataFolder} yet. kribbe start makes one.`);
    const client = new pg.Client({ connectionString: reached.ownerUrl });
    try {
      await client.connect();
      return await run(client, values['dry-run'] === true);
    } finally {
      await client.end();
      await reached.stop();
    }
  },
};

async function run(client: pg.Client, dry: boolean): Promise<number> {
  const plan = distributionPlan(await readTables(client));
  if (dry) {
    for (const { title, statements } of plan) {
      console.log(`-- ${title}`);
      for (const statement of statements) console.log(`${statement};`);
    }
    return 0;
  }
  if (!(await hasCitus(client)))
    throw new Impossible(
      'This PostgreSQL does not have the Citus extension, so nothing was changed. Install Citus on the server, add its machines, and try again; --dry-run prints what would happen.',
    );
  await client.query('create extension if not exists citus');
  await distribute(client, plan, (line) => {
    console.log(line);
  });
  console.log('The database is spread. Start the programs again.');
  return 0;
}
