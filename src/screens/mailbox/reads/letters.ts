import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { isDemo, keptLetter, keptLetters } from '../store/letters.ts';

const SHOWN = 200;

/** The letters a demo did not send. Anybody may look, for nobody in it exists; elsewhere there is no such page. */
export const letters = read('mailbox.letters', {
  input: schema.object({}),
  open: [anyone],
  async run({ db }) {
    await demoOnly(db);
    return keptLetters(db, SHOWN);
  },
});

/** One letter of a demo. */
export const letter = read('mailbox.letter', {
  input: schema.object({ key: schema.line(200) }),
  open: [anyone],
  async run({ db }, { key }) {
    await demoOnly(db);
    return (await keptLetter(db, key)) ?? refuse('page.notFound');
  },
});

async function demoOnly(db: Executor): Promise<void> {
  if (!(await isDemo(db))) refuse('page.notFound');
}
