import { date } from '../../src/kernel/calendar-date.ts';
import type {
  DeskId,
  FamilyId,
  LineId,
  LocationId,
  MunicipalityNis,
  OfferId,
  PlacementId,
} from '../../src/kernel/ids.ts';
import { system, type Actor } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { runAction } from '../../src/platform/operations/run.ts';
import { acceptOffer, makeOffer } from '../../src/modules/placement/index.ts';
import { linesOf, refuseLine, sendDraft, startDraft } from '../../src/modules/requests/index.ts';
import { giveConsent } from '../../src/modules/support/index.ts';
import { requestInput } from './world-inputs.ts';
import type { StaffThings } from './world-staff.ts';

/** What else a family has: one child per state, so that each can be asked after without disturbing the others. */
export interface FamilyThings {
  /** A line the organiser refused. */
  readonly refusedLine: LineId;
  /** An offer that waits for an answer. */
  readonly offer: OfferId;
  /** A place that was taken. */
  readonly placement: PlacementId;
}

/** Three more children of a family: one refused, one with an open offer, one placed. */
export async function moreChildren(
  app: App,
  family: FamilyId,
  lastName: string,
  nis: MunicipalityNis,
  location: LocationId,
): Promise<FamilyThings> {
  const clerk = system('seed');
  const ask = (firstName: string, birthDate: string) =>
    askFor(app, family, lastName, nis, location, firstName, birthDate);
  const refusedLine = await ask('Lou', '2026-05-01');
  await runAction(app.around, refuseLine, clerk, {
    family,
    line: refusedLine,
    reason: 'other',
    text: `Aan ${lastName}`,
  });
  const offeredLine = await ask('Nel', '2026-04-01');
  const { offer } = await runAction(app.around, makeOffer, clerk, {
    family,
    line: offeredLine,
    message: `Voor ${lastName}`,
  });
  const placedLine = await ask('Tuur', '2026-03-01');
  const taken = await runAction(app.around, makeOffer, clerk, { family, line: placedLine });
  const { placement } = await runAction(app.around, acceptOffer, clerk, { family, offer: taken.offer });
  return { refusedLine, offer, placement };
}

/** The family lets the desk act for it. */
export async function giveConsentTo(app: App, staff: StaffThings, desk: DeskId, family: FamilyId): Promise<void> {
  const as = { organisation: staff.deskOrganisation, kind: 'desk', name: 'Loket', desk, organiser: null } as const;
  const { deskPerson: person } = staff;
  const worker: Actor = { kind: 'staff', person, name: 'Medewerker', as, roles: ['deskWorker'], locations: [] };
  await runAction(app.around, giveConsent, worker, { family, how: 'phone' });
}

/** The family asks for another child; answers the line. */
async function askFor(
  app: App,
  family: FamilyId,
  lastName: string,
  nis: MunicipalityNis,
  location: LocationId,
  firstName: string,
  birthDate: string,
): Promise<LineId> {
  const asker: Actor = { kind: 'family', family, draft: null };
  const input = requestInput(lastName, nis, [location]);
  const child = { firstName, lastName, birthDate: date(birthDate) };
  const { draft } = await runAction(app.around, startDraft, asker, { answers: { ...input, child } });
  const sent = await runAction(app.around, sendDraft, { ...asker, draft }, { draft });
  const line = (await linesOf(app.around.db, family)).find(({ request }) => request === sent.request);
  if (line === undefined) throw new Error('a line expected');
  return line.line;
}
