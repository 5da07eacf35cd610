import type { DeskId, OrganisationId, OrganiserId, PersonId } from '../../src/kernel/ids.ts';
import { system, type Actor } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { runAction, runRead } from '../../src/platform/operations/run.ts';
import { connectSignIn, invite, registerStaff } from '../../src/modules/accounts/index.ts';
import { makeKey, type KeyId } from '../../src/modules/accounts/actions/api-keys.ts';
import type { InviteId } from '../../src/modules/accounts/actions/invite.ts';
import type { InputOf } from '../../src/platform/operations/operation.ts';
import { keepImportFile, showImport } from '../../src/modules/supply/index.ts';

/** The people who work on one side, and what they made. */
export interface StaffThings {
  readonly deskPerson: PersonId;
  readonly deskOrganisation: OrganisationId;
  readonly deskCode: string;
  readonly deskAdministrator: PersonId;
  readonly organiserPerson: PersonId;
  readonly organiserOrganisation: OrganisationId;
  /** A key of the desk worker. */
  readonly key: KeyId;
  /** An invitation of the desk. */
  readonly invite: InviteId;
  readonly inviteToken: string;
  /** A list of the organiser that waits. */
  readonly importFile: InputOf<typeof showImport>['file'];
  /** What that list would change. */
  readonly importDigest: string;
}

const clerk = system('seed');

export async function staffOfSide(
  app: App,
  marker: string,
  desk: DeskId,
  organiser: OrganiserId,
): Promise<StaffThings> {
  connectSignIn(app.config, true); // none: the world does not lean on another server
  const deskCode = `desk-${marker}`;
  const atDesk = { kind: 'desk', code: deskCode, name: `Loket ${marker}`, desk } as const;
  const house = { kind: 'organiser', code: `house-${marker}`, name: `Organisator ${marker}`, organiser } as const;
  const worker = await runAction(app.around, registerStaff, clerk, {
    organisation: atDesk,
    name: `Medewerker ${marker}`,
    role: 'deskWorker',
  });
  const { person: deskAdministrator } = await runAction(app.around, registerStaff, clerk, {
    organisation: atDesk,
    name: `Beheerder ${marker}`,
    role: 'administrator',
  });
  const head = await runAction(app.around, registerStaff, clerk, {
    organisation: house,
    name: `Directeur ${marker}`,
    role: 'organiser',
  });
  const { person, organisation } = worker;
  const acting: Actor = {
    kind: 'staff',
    person,
    name: `Medewerker ${marker}`,
    as: { organisation, kind: 'desk', name: atDesk.name, desk, organiser: null },
    roles: ['deskWorker'],
    locations: [],
  };
  const made = await runAction(app.around, makeKey, acting, { person, name: `Sleutel ${marker}` });
  const invited = await runAction(app.around, invite, clerk, {
    organisation,
    email: `nieuw@${marker.toLowerCase()}.example`,
    name: `Genodigde ${marker}`,
    role: 'deskWorker',
  });
  const kept = await runAction(app.around, keepImportFile, clerk, {
    source: `Lijst ${marker}`,
    kind: 'locations',
    organiser,
    name: 'lijst.csv',
    content: new Blob([`dossiernummer;naam\nD-${marker} een;${marker} anders\n`]),
  });
  const { digest } = await runRead(app.around, showImport, clerk, { file: kept.file });
  return {
    deskPerson: person,
    deskOrganisation: organisation,
    deskCode,
    deskAdministrator,
    organiserPerson: head.person,
    organiserOrganisation: head.organisation,
    key: made.id,
    invite: invited.id,
    inviteToken: invited.token,
    importFile: kept.file,
    importDigest: digest,
  };
}

/** The agency and the platform itself: one of each. */
export async function registerOthers(app: App): Promise<{ agency: OrganisationId; platform: OrganisationId }> {
  const register = (kind: 'agency' | 'platform', role: 'agencyOfficer' | 'administrator') =>
    runAction(app.around, registerStaff, clerk, { organisation: { kind, code: kind, name: kind }, name: kind, role });
  const agency = await register('agency', 'agencyOfficer');
  const platform = await register('platform', 'administrator');
  return { agency: agency.organisation, platform: platform.organisation };
}
