import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, date, mondayOf } from '../../src/kernel/calendar-date.ts';
import { fixedClock } from '../../src/kernel/clock.ts';
import { wholeDays } from '../../src/kernel/half-days.ts';
import type { FamilyId, LineId, LocationId, MunicipalityNis, OfferId, RequestId } from '../../src/kernel/ids.ts';
import { Refusal } from '../../src/kernel/problem.ts';
import { acceptOffer, declineOffer, endPlacement, expireOffers, makeOffer, placementsAt, takeBackOffer, withdrawLine, withdrawRequest } from '../../src/modules/placement/index.ts'; // prettier-ignore
import { counterFaults } from '../../src/modules/placement/store/counters.ts';
import { linesOf, makeRequest, refuseLine, reopenLine } from '../../src/modules/requests/index.ts';
import { changeLicence, registerOrganiser } from '../../src/modules/supply/index.ts';
import { loadGeography } from '../../src/modules/geo/index.ts';
import { system } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { AnyAction } from '../../src/platform/operations/operation.ts';
import { runAction } from '../../src/platform/operations/run.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testApp, today } from '../support/server.ts';
import { seedLocation } from '../support/world-supply.ts';

const me = system('test');
let open: TestDatabase;
let app: App;
let organiser = '';
let seeded = 0;

beforeAll(async () => {
  open = await testDatabase({ max: 10 });
  app = testApp(open.db);
  await inTransaction(open.db, (tx) => loadGeography(tx));
  organiser = (await runAction(app.around, registerOrganiser, me, { name: 'Verzonnen vzw' })).organiser;
});
afterAll(() => open.close());

/** A family that asks at two locations of one place each, with an offer of the first. */
interface Scene {
  readonly family: FamilyId;
  readonly request: RequestId;
  readonly line: LineId;
  readonly other: LineId;
  readonly offer: OfferId;
  readonly location: LocationId;
}
let scene: Scene;
beforeEach(async () => {
  const at = async () =>
    seedLocation(app, organiser, { name: `Klein ${String((seeded += 1))}`, kind: 'family', tier: 'T1', price: 'free', places: 1, lat: 50.88, lon: 4.7 }); // prettier-ignore
  const locations = [await at(), await at()];
  const { family, request } = await runAction(app.around, makeRequest, me, {
    guardians: [{ firstName: 'An', lastName: 'Voorbeeld', phone: '0470 12 34 56' }],
    nis: '24062' as MunicipalityNis,
    child: { birthDate: date('2026-09-01') },
    kind: 'regular',
    halfDays: wholeDays(1, 2),
    start: date('2027-03-01'),
    reason: 'work',
    facts: [],
    locations,
  });
  const lines = await linesOf(open.db, family);
  const [line, other] = lines.map((each) => each.line);
  const { offer } = await runAction(app.around, makeOffer, me, { family, line: line! });
  scene = { family, request, line: line!, other: other!, offer, location: locations[0]! };
});

const soon = () => ({ ...app.around, clock: fixedClock(addDays(today, 11)) });
const acts: Readonly<Record<string, () => Promise<unknown>>> = {
  accept: () => act(acceptOffer, { family: scene.family, offer: scene.offer }),
  decline: () => act(declineOffer, { family: scene.family, offer: scene.offer }),
  takeBack: () => act(takeBackOffer, { family: scene.family, offer: scene.offer, reason: 'Ziek' }),
  withdrawLine: () => act(withdrawLine, { family: scene.family, line: scene.line }),
  withdrawRequest: () => act(withdrawRequest, { family: scene.family, request: scene.request, event: 'withdraw' }),
  expire: () => runAction(soon(), expireOffers, me, { family: scene.family }),
  offerElsewhere: () => act(makeOffer, { family: scene.family, line: scene.other }),
  offerAgain: () => act(makeOffer, { family: scene.family, line: scene.line }),
  refuse: () => act(refuseLine, { family: scene.family, line: scene.line, reason: 'full' }),
  reopen: () => act(reopenLine, { family: scene.family, line: scene.line }),
  // The smallest licence of family care: it has one place.
  relicense: () => act(changeLicence, { location: scene.location, from: date('2027-04-01'), places: 2 }),
};
const act = (action: AnyAction, input: unknown) => runAction(app.around, action, me, input as never);

/** Does all at once; only refusals may come back. */
async function atOnce(names: readonly string[]): Promise<string[]> {
  const settled = await Promise.allSettled(names.map((name) => acts[name]!()));
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done';
    if (one.reason instanceof Refusal) return one.reason.problem.type;
    throw one.reason;
  });
}

interface Lie {
  readonly what: string;
}
/** What must be so after anything: lines tell of open offers, accepted offers have a place, counters count what is there. */
async function lies(): Promise<unknown[]> {
  const { rows } = await sql<Lie>`
    select 'line ' || l.state || ' with ' || count(o.offer_id) || ' open offers' as what
    from requests.line l left join placement.offer o on o.family_id = l.family_id and o.line_id = l.line_id and o.closed_at is null
    group by l.family_id, l.line_id, l.state having (l.state = 'offered') <> (count(o.offer_id) = 1)
    union all
    select 'offer ' || coalesce(o.outcome, 'open') || ' with ' || count(p.placement_id) || ' places'
    from placement.offer o left join placement.placement p on p.family_id = o.family_id and p.offer_id = o.offer_id
    group by o.family_id, o.offer_id, o.outcome having (o.outcome = 'accepted') is distinct from (count(p.placement_id) = 1) and (o.outcome is not null or count(p.placement_id) > 0)
    union all
    select 'open line of a request that is ' || r.state
    from requests.request r join requests.line l using (family_id, request_id)
    where r.state <> 'open' and l.state in ('sent', 'seen', 'answered', 'offered')`.execute(open.db);
  return [...rows, ...(await counterFaults(open.db, addDays(mondayOf(today), -7), 10))];
}

describe('at the same moment', () => {
  test.each([
    [['accept', 'takeBack']],
    [['accept', 'decline', 'takeBack']],
    [['accept', 'withdrawRequest']],
    [['accept', 'withdrawLine']],
    [['decline', 'decline']],
    [['takeBack', 'withdrawRequest']],
    [['expire', 'accept', 'offerElsewhere']],
    [['expire', 'expire', 'withdrawLine']],
    [['takeBack', 'offerElsewhere', 'offerAgain']],
    [['decline', 'reopen', 'offerAgain', 'offerElsewhere']],
    [['accept', 'refuse', 'reopen']],
    [['relicense', 'accept', 'relicense']],
    [['withdrawRequest', 'offerElsewhere', 'reopen']],
  ])('%j', async (names) => {
    const answers = await atOnce(names);
    expect(answers).toContain('done');
    expect(await lies(), JSON.stringify(answers)).toEqual([]);
  });

  test('a place is shortened twice', async () => {
    await acts['accept']!();
    const [placement] = await placementsAt(open.db, scene.location, today);
    const ends = ['2027-06-30', '2027-05-31', '2027-06-30'].map((until) =>
      act(endPlacement, { family: scene.family, placement: placement!.placement, until: date(until) }),
    );
    const settled = await Promise.allSettled(ends);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect((await placementsAt(open.db, scene.location, today))[0]?.until).toBe('2027-05-31');
    expect(await lies()).toEqual([]);
  });
});

test('an offer is answered on its last day and not the day after', async () => {
  const on = (days: number) => ({ ...app.around, clock: fixedClock(addDays(today, days)) });
  const which = { family: scene.family, offer: scene.offer };
  await expect(runAction(on(11), acceptOffer, me, which)).rejects.toThrow('placement.offerExpired');
  await runAction(on(10), acceptOffer, me, which);
  expect(await lies()).toEqual([]);
});

test('an offer past its last day gives way to another one', async () => {
  const later = { ...app.around, clock: fixedClock(addDays(today, 11)) };
  await runAction(later, makeOffer, me, { family: scene.family, line: scene.other });
  expect(await lies()).toEqual([]);
});
