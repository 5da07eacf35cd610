import { loadGeography } from '../modules/geo/index.ts';
import { addOrganisation, invite, organisationsWithCode } from '../modules/accounts/index.ts';
import { Refusal } from '../kernel/problem.ts';
import type { App } from '../platform/app.ts';
import { staffRoles, system, type StaffRole } from '../platform/access/actor.ts';
import { readConfig } from '../platform/config/config.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { InvalidInput } from '../platform/operations/input.ts';
import { runAction } from '../platform/operations/run.ts';
import { openOn } from '../main.ts';
import { reachOrMake } from './beside.ts';
import type { Command } from './command.ts';
import { Impossible, Misused, readWords } from './words.ts';

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  'organisation-code': { type: 'string' },
  desk: { type: 'string' },
  municipalities: { type: 'string' },
  organiser: { type: 'string' },
  agency: { type: 'string' },
  platform: { type: 'string' },
} as const;

/** Invites people, also the first one of an installation nobody can enter yet. */
export const admin: Command = {
  name: 'admin',
  usage: 'admin invite --email --name …',
  summary: 'invite somebody to work with Kribbe; prints a link that works once',
  help: [
    '',
    '--email an@leuven.be --name "An Peeters"   who',
    `--role                                     ${staffRoles.filter((role) => role !== 'locationStaff').join(', ')}; administrator when left out`,
    '--organisation-code 0207437468             for whom: KBO or OVO number',
    '',
    'An organisation that Kribbe does not know yet is made, when you say what it is:',
    '--desk "Loket Leuven" --municipalities 24062,24001   a local desk and where it works (NIS codes)',
    '--organiser "De Speelvogel"                          an organiser whose locations are known',
    '--agency "Opgroeien"                                 the agency',
    '--platform "Beheer"                                  who runs this installation',
    '',
    'Works beside a running program or without one.',
  ],
  async run(words) {
    const { values, places } = readWords(words, options, ['invite']);
    if (places[0] !== 'invite') throw new Misused(`admin cannot "${places[0] ?? ''}"`);
    const asked = wanted(values);
    const config = readConfig(process.env);
    const reached = await reachOrMake(config);
    try {
      const { app, open } = await openOn(reached, config);
      try {
        const { token, expires } = await inviteTo(app, asked);
        console.log(`${asked.name} can make an account here, once, until ${expires} included:`);
        console.log(`${config.url}/uitnodiging/${token}`);
        return 0;
      } finally {
        await open.close();
      }
    } finally {
      await reached.stop();
    }
  },
};

const by = system('cli');

interface Asked {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly code: string;
  /** What the organisation is when it must be made. */
  readonly kind: 'desk' | 'organiser' | 'agency' | 'platform' | null;
  readonly organisation: string;
  readonly municipalities: string[];
}

function wanted(values: Partial<Record<keyof typeof options, string>>): Asked {
  const { email, name, role = 'administrator', 'organisation-code': code } = values;
  if (email === undefined || name === undefined || code === undefined)
    throw new Misused('--email, --name and --organisation-code are needed');
  if (!(staffRoles as readonly string[]).includes(role)) throw new Misused(`--role is "${role}"`);
  const kinds = (['desk', 'organiser', 'agency', 'platform'] as const).filter((kind) => values[kind] !== undefined);
  if (kinds.length > 1) throw new Misused(`an organisation is one thing, not ${kinds.join(' and ')}`);
  const [kind = null] = kinds;
  const municipalities = (values.municipalities ?? '').split(',').filter((nis) => nis !== '');
  return {
    email,
    name,
    role: role as StaffRole,
    code,
    kind,
    organisation: (kind && values[kind]) ?? '',
    municipalities,
  };
}

async function inviteTo(app: App, asked: Asked) {
  const { email, name, role } = asked;
  try {
    const organisation = await organisationFor(app, asked);
    return await runAction(app.around, invite, by, { organisation, email, name, role });
  } catch (error) {
    if (error instanceof Refusal)
      throw new Impossible(app.texts.in('nl')(`problem.${error.problem.type}`, error.problem.values));
    if (error instanceof InvalidInput) throw new Misused(`this does not fit: ${error.message}`);
    throw error;
  }
}

/** The organisation with the code, made when it is new and the command says what it is. */
async function organisationFor(app: App, { code, kind, organisation, municipalities }: Asked) {
  const { db } = app.around;
  const [known] = await organisationsWithCode(db, [code]);
  if (known !== undefined) return known.id;
  if (kind === null)
    throw new Impossible(
      `Kribbe does not know the organisation ${code} yet. Say what it is: --desk "Loket …" (or --help).`,
    );
  // The map comes with the program; a database that was made just now does not have it yet.
  if (municipalities.length > 0) await inTransaction(db, (tx) => loadGeography(tx));
  return (await runAction(app.around, addOrganisation, by, { kind, code, name: organisation, municipalities })).id;
}
