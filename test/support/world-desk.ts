import { date } from '../../src/kernel/calendar-date.ts';
import { newId, type DeskId, type MunicipalityNis, type OrganisationId } from '../../src/kernel/ids.ts';
import { addDesk, serve } from '../../src/modules/geo/index.ts';
import { registerStaff } from '../../src/modules/accounts/index.ts';
import { system, type Actor, type StaffRole } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runAction } from '../../src/platform/operations/run.ts';
import { supplyWorld, type SupplyWorld } from './world-supply.ts';

/** A desk in Leuven and one in Ghent, with who works there, above the locations around Kessel-Lo. */
export interface DeskWorld extends SupplyWorld {
  readonly desk: DeskId;
  readonly worker: Actor;
  readonly policyOfficer: Actor;
  /** Of the desk in Ghent. */
  readonly stranger: Actor;
  readonly agencyOfficer: Actor;
  readonly organiserStaff: Actor;
}

export async function deskWorld(app: App): Promise<DeskWorld> {
  const supply = await supplyWorld(app);
  const desk = await openDesk(app, 'Loket Leuven', '24062');
  const other = await openDesk(app, 'Loket Gent', '44021');
  return {
    ...supply,
    desk,
    worker: await staffAt(app, 'deskWorker', { kind: 'desk', name: 'Loket Leuven', desk }),
    policyOfficer: await staffAt(app, 'policyOfficer', { kind: 'desk', name: 'Loket Leuven', desk }),
    stranger: await staffAt(app, 'deskWorker', { kind: 'desk', name: 'Loket Gent', desk: other }),
    agencyOfficer: await staffAt(app, 'agencyOfficer', { kind: 'agency', name: 'Opgroeien' }),
    organiserStaff: {
      kind: 'staff',
      person: newId(),
      name: 'An',
      as: {
        organisation: newId<OrganisationId>(),
        kind: 'organiser',
        name: 'Vzw De Vogels',
        desk: null,
        organiser: supply.organiser as never,
      },
      roles: ['organiser'],
      locations: [],
    },
  };
}

const openDesk = (app: App, name: string, nis: string): Promise<DeskId> =>
  inTransaction(app.around.db, async (tx) => {
    const slug = name.toLowerCase().replace(' ', '-');
    const id = await addDesk(tx, { name, slug, email: null, phone: null, address: null });
    await serve(tx, id, [nis as MunicipalityNis], date('2020-01-01'));
    return id;
  });

async function staffAt(
  app: App,
  role: StaffRole,
  at: { readonly kind: 'desk' | 'agency'; readonly name: string; readonly desk?: DeskId },
): Promise<Actor> {
  const code = at.name.toLowerCase().replace(' ', '-');
  const { desk = null } = at;
  const { person, organisation } = await runAction(app.around, registerStaff, system('seed'), {
    organisation: { kind: at.kind, code, name: at.name, ...(desk === null ? {} : { desk }) },
    name: `Medewerker ${at.name}`,
    role,
  });
  const as = { organisation, kind: at.kind, name: at.name, desk, organiser: null };
  return { kind: 'staff', person, name: `Medewerker ${at.name}`, as, roles: [role], locations: [] };
}
