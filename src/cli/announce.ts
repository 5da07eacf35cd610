import { practicePeople, type PracticePerson } from '../demo/practice-people.ts';
import type { App } from '../platform/app.ts';
import type { OpenMailer } from '../platform/mail/open.ts';
import { version } from './version.ts';

/** Says where Kribbe is, and to whoever tries a demo, what can be done in it. */
export async function announce(app: App, mailer: OpenMailer): Promise<void> {
  const { config, demo, around } = app;
  console.log(`Kribbe ${version()} is ready after ${process.uptime().toFixed(1)} s: ${config.url}`);
  if (demo) {
    console.log(`This is a demo: its people and places are made up. Today is ${around.clock.today()}.`);
    if (config.oidc === null) for (const line of signIns(await practicePeople(app), config.url)) console.log(line);
  }
  if (!demo && config.oidc === null && (await nobodyCanEnter(app)))
    console.log(
      'Nobody can sign in yet. Make the first administrator: npx kribbe admin invite --help (while Kribbe runs, in another window).',
    );
  if (mailer.where === 'demo mailbox') console.log(`Letters to families: ${config.url}/postvak`);
  if (mailer.where === 'nowhere')
    console.error('Warning: no mail server is configured (KRIBBE_SMTP_URL). Letters wait until there is one.');
}

/** A real installation starts empty: no role, and no invitation under way. */
async function nobodyCanEnter({ around: { db } }: App): Promise<boolean> {
  const role = await db.selectFrom('accounts.role').select('person_id').limit(1).executeTakeFirst();
  const invitation = await db.selectFrom('accounts.invite').select('invite_id').limit(1).executeTakeFirst();
  return role === undefined && invitation === undefined;
}

/** One person of each role, and where they come in. */
function signIns(people: readonly PracticePerson[], url: string): string[] {
  const roles = [...new Set(people.flatMap((person) => person.roles))];
  const examples = roles.flatMap((role) => {
    const person = people.find((candidate) => candidate.roles.includes(role));
    return person === undefined ? [] : [`  ${role.padEnd(15)} ${person.name}, ${person.organisation}`];
  });
  return examples.length === 0 ? [] : [`Sign in without a password at ${url}/aanmelden, for example as`, ...examples];
}
