import { type Check, type Finding, wrong, good } from '../platform/checks/check.ts';
import { disk, migrations, server, settings } from '../platform/checks/environment.ts';
import { platformChecks } from '../platform/checks/platform-checks.ts';
import { replicaFindings } from '../platform/checks/replica.ts';
import { rights } from '../platform/checks/rights.ts';
import { readConfig, type Config } from '../platform/config/config.ts';
import { openDatabase, type Database } from '../platform/database/connect.ts';
import { retryGivenUp } from '../platform/jobs/failing.ts';
import { modules } from '../modules.ts';
import { reachDatabase } from './beside.ts';
import type { Command } from './command.ts';
import { version } from './version.ts';
import { readWords } from './words.ts';

/** Looks whether the installation is sound. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--retry]',
  summary: 'look whether this installation is sound; exit code 1 when something is wrong',
  help: [
    '',
    'Works beside a running program or without one. It changes nothing.',
    '--retry  try the background work again that was given up',
  ],
  async run(words) {
    const { values } = readWords(words, { retry: { type: 'boolean' } });
    const config = readConfig(process.env);
    console.log(`Kribbe ${version()}, Node.js ${process.versions.node}`);
    const reached = await reachDatabase(config);
    if (reached === null) {
      print('database', [wrong(`There is no database in ${config.dataFolder} yet. kribbe start makes one.`)]);
      return 1;
    }
    const where = {
      elsewhere: 'on the server of KRIBBE_DATABASE_URL',
      running: 'of the running program',
      started: 'at rest',
    };
    print('database', [good(`The database ${where[reached.how]} answers.`)]);
    const open = openDatabase({ url: reached.appUrl, max: 3 });
    try {
      if (values.retry === true)
        print('background work', [good(`${await retryGivenUp(open.db)} jobs that were given up are tried again.`)]);
      const faults = await examine(open.db, config);
      console.log(faults === 0 ? 'All is well.' : `${faults} ${faults === 1 ? 'thing is' : 'things are'} wrong.`);
      return faults === 0 ? 0 : 1;
    } finally {
      await open.close();
      await reached.stop();
    }
  },
};

/** Prints every finding and answers how many are wrong. */
async function examine(db: Database, config: Config): Promise<number> {
  const first = await look(db, [server, migrations]);
  // Against another schema the other questions mean nothing.
  if (first > 0) return first;
  const instance = await db.selectFrom('platform.instance').select('demo').executeTakeFirst();
  return (
    first +
    print('settings', settings(config, instance?.demo ?? config.demo)) +
    (config.databaseReadUrl === null ? 0 : print('read replica', await replicaFindings(config.databaseReadUrl, db))) +
    print('disk', await disk(config.dataFolder).catch(() => [])) +
    (await look(db, [rights, ...modules.flatMap((module) => module.checks), ...platformChecks]))
  );
}

async function look(db: Database, checks: readonly Check[]): Promise<number> {
  let faults = 0;
  for (const check of checks)
    faults += print(
      check.name,
      await check
        .run(db)
        .catch((error: unknown) => [wrong(`This could not be looked at: ${(error as Error).message}`)]),
    );
  return faults;
}

function print(name: string, findings: readonly Finding[]): number {
  for (const finding of findings) console.log(`${finding.wrong ? '✗' : '·'} ${name}: ${finding.sentence}`);
  return findings.filter((finding) => finding.wrong).length;
}
