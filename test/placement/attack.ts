// A process of its own that attacks: `node --import tsx attack.ts <url> <today>`. Reads a line {what, tasks} of JSON, does
// all tasks at the same moment over eight connections, answers a line with the results.
import { createInterface } from 'node:readline';
import { date } from '../../src/kernel/calendar-date.ts';
import { fixedClock } from '../../src/kernel/clock.ts';
import { Refusal } from '../../src/kernel/problem.ts';
import { modules } from '../../src/modules.ts';
import { acceptOffer, makeOffer } from '../../src/modules/placement/index.ts';
import { system } from '../../src/platform/access/actor.ts';
import { assemble } from '../../src/platform/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { runAction } from '../../src/platform/operations/run.ts';

const [url = '', today = ''] = process.argv.slice(2);
const open = openDatabase({ url, max: 8 });
const app = assemble({ config: readConfig({}), modules, db: open.db, clock: fixedClock(date(today)), demo: true });

async function one(what: string, input: unknown) {
  try {
    const action = what === 'offer' ? makeOffer : acceptOffer;
    return { ok: await runAction(app.around, action as never, system('attack'), input as never) };
  } catch (error) {
    return error instanceof Refusal ? { refused: error.problem.type } : { broken: String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { what, tasks } = JSON.parse(line) as { what: string; tasks: unknown[] };
  console.log(JSON.stringify(await Promise.all(tasks.map((task) => one(what, task)))));
}
await open.close();
