import { randomBytes } from 'node:crypto';
import { date } from '../../src/kernel/calendar-date.ts';
import { newId } from '../../src/kernel/ids.ts';
import type {
  ChildId,
  DeskId,
  DraftId,
  FamilyId,
  LineId,
  LocationId,
  MunicipalityNis,
  OrganisationId,
  OrganiserId,
  PoolId,
  ReductionId,
  RequestId,
} from '../../src/kernel/ids.ts';
import { system, visitor } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { AnyAction, InputOf, OutputOf } from '../../src/platform/operations/operation.ts';
import { runAction } from '../../src/platform/operations/run.ts';
import { addDesk, loadGeography, serve } from '../../src/modules/geo/index.ts';
import { familyById, linesOf, makeRequest, startDraft } from '../../src/modules/requests/index.ts';
import { openPool, reduceCapacity, registerLocation, registerOrganiser } from '../../src/modules/supply/index.ts';
import { asSuperuser, testDatabase, type TestDatabase } from './database.ts';
import { testApp } from './server.ts';
import { giveConsentTo, moreChildren, type FamilyThings } from './world-family.ts';
import { locationInput, requestInput } from './world-inputs.ts';
import { registerOthers, staffOfSide, type StaffThings } from './world-staff.ts';

/** One town with everything in it. Two of these stand side by side and must never see each other's families. */
export interface Side extends FamilyThings, StaffThings {
  /** Stands in every text a person of this side typed: found in an answer, it shows whose it is. */
  readonly marker: string;
  readonly nis: MunicipalityNis;
  readonly desk: DeskId;
  readonly organiser: OrganiserId;
  /** Where the family asks care. */
  readonly location: LocationId;
  /** Of the same organiser; the family asks nothing there. */
  readonly otherLocation: LocationId;
  /** Places that the location keeps for somebody, and weeks in which it has fewer. */
  readonly pool: PoolId;
  readonly reduction: ReductionId;
  readonly family: FamilyId;
  readonly child: ChildId;
  readonly request: RequestId;
  readonly line: LineId;
  readonly familyCode: string;
  readonly draft: DraftId;
  readonly draftCode: string;
}

/** What is the same for both sides. */
export interface World {
  readonly own: Side;
  readonly foreign: Side;
  readonly agencyOrganisation: OrganisationId;
  readonly platformOrganisation: OrganisationId;
}

/** A world in a database that is only copied, never used. */
export interface SeededWorld {
  readonly world: World;
  /** A private copy of the seeded database; about 100 ms. */
  copy(): Promise<OpenDatabase>;
  close(): Promise<void>;
}

/** Builds the world with the modules' own actions. Once per file; then work on copies. */
export async function seedWorld(): Promise<SeededWorld> {
  const base: TestDatabase = await testDatabase();
  const work = openDatabase({ url: base.appUrl });
  const app = testApp(work.db);
  await inTransaction(work.db, (tx) => loadGeography(tx));
  const others = await registerOthers(app);
  const world: World = {
    own: await side(app, 'Zilverberk', '24062', 50.8798, 4.7005),
    foreign: await side(app, 'Goudvink', '44021', 51.0543, 3.7174),
    agencyOrganisation: others.agency,
    platformOrganisation: others.platform,
  };
  await work.close();
  return {
    world,
    async copy() {
      const name = `copy_${randomBytes(6).toString('hex')}`;
      await asSuperuser(
        `create database ${name} template ${new URL(base.appUrl).pathname.slice(1)} owner kribbe_owner`,
      );
      const open = openDatabase({ url: Object.assign(new URL(base.appUrl), { pathname: `/${name}` }).href });
      return {
        ...open,
        async close() {
          await open.close();
          await asSuperuser(`drop database ${name} with (force)`);
        },
      };
    },
    close: () => base.close(),
  };
}

async function side(app: App, marker: string, nis: string, lat: number, lon: number): Promise<Side> {
  const act = <Op extends AnyAction>(operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>> =>
    runAction(app.around, operation, system('seed'), input);
  const town = nis as MunicipalityNis;
  const desk = await inTransaction(app.around.db, async (tx) => {
    const contact = { email: `loket@${marker.toLowerCase()}.example`, phone: null, address: null };
    const id = await addDesk(tx, { name: `Loket ${marker}`, slug: marker.toLowerCase(), ...contact });
    await serve(tx, id, [town], date('2020-01-01'));
    return id;
  });
  const { organiser } = await act(registerOrganiser, { name: `Organisator ${marker}` });
  const locations: LocationId[] = [];
  for (const name of ['een', 'twee']) {
    const registered = await act(registerLocation, locationInput(organiser, town, `${marker} ${name}`, lat, lon));
    locations.push(registered.location);
  }
  const [location = newId<LocationId>(), otherLocation = newId<LocationId>()] = locations;
  const { pool } = await act(openPool, {
    id: newId<PoolId>(),
    location,
    kind: 'urgent',
    places: 1,
    financier: 'Opgroeien',
    whoMay: `Dringende vragen van ${marker}`,
    from: date('2026-01-01'),
  });
  const { reduction } = await act(reduceCapacity, {
    id: newId<ReductionId>(),
    location,
    from: date('2027-04-05'),
    until: date('2027-04-16'),
    places: 14,
    reason: 'works',
  });
  const { family, request, code } = await runAction(
    app.around,
    makeRequest,
    visitor,
    requestInput(`Gezin${marker}`, town, [location]),
  );
  const started = await runAction(app.around, startDraft, visitor, {
    answers: requestInput(`Klad${marker}`, town, [location]),
  });
  const lines = await linesOf(app.around.db, family);
  const things = await moreChildren(app, family, `Gezin${marker}`, town, location);
  const children = (await familyById(app.around.db, family))?.children;
  const staff = await staffOfSide(app, marker, desk, organiser);
  await giveConsentTo(app, staff, desk, family);
  return {
    ...things,
    ...staff,
    marker,
    nis: town,
    desk,
    organiser,
    location,
    otherLocation,
    pool,
    reduction,
    family,
    request,
    familyCode: code ?? '',
    child: children?.[0]?.child ?? newId(),
    line: lines[0]?.line ?? newId(),
    draft: started.draft,
    draftCode: started.code,
  };
}
