import { addDays, addMonths, daysBetween, type CalendarDate } from '../kernel/calendar-date.ts';
import { containsAll, halfDaysOf, wholeDays, type HalfDays } from '../kernel/half-days.ts';
import type { Channel, Fact, Reason, RequestInput } from '../modules/requests/index.ts';
import { drawHalfDays } from './care-plans.ts';
import { planSteps, type Fate, type Step } from './plan-steps.ts';
import type { Ground, PlannedLocation } from './plan-locations.ts';
import { at, type Random } from './random.ts';
import type { Neighbourhood } from '../modules/geo/index.ts';
import { respell } from './respell.ts';
import { demoWords, drawFamily, nameGroups, type DrawnFamily } from './words.ts';

/** A request with all that came of it. Days only: the hours are given when it is written. */
export interface PlannedRequest {
  readonly madeOn: CalendarDate;
  readonly channel: Channel;
  readonly input: Omit<RequestInput, 'locations'>;
  /** What the child is called once it is born. */
  readonly childName: DrawnFamily['child'];
  readonly lines: readonly PlannedLocation[];
  readonly steps: readonly Step[];
}

/** Of all requests of the year this share is unanswered at its end: the Flemish figure. */
export const UNANSWERED = 0.37;
/** Share of families with the traits of a vulnerable family: 9,655 of 57,105 in Flanders. */
const VULNERABLE = 0.17;

export interface RequestsWanted {
  readonly count: number;
  /** The last day that is over. */
  readonly yesterday: CalendarDate;
  readonly grounds: readonly Ground[];
  readonly locations: readonly PlannedLocation[];
  /** How many are unanswered at the end; the Flemish share when absent. */
  readonly unanswered?: number;
  /** Number of the first family. */
  readonly firstNumber?: number;
  /** The locations a family would ask; all of them when absent. */
  readonly near?: (home: { lat: number; lon: number }) => readonly PlannedLocation[];
  /** Share of requests that a second desk wrote down once more, with the name a little different. */
  readonly twice?: number;
}

/** The requests of a year, oldest first. Offers take their places in the rooms of the locations. */
export function planRequests(
  random: Random,
  {
    count,
    yesterday,
    grounds,
    locations,
    unanswered,
    firstNumber = 1,
    near = () => locations,
    twice = 0,
  }: RequestsWanted,
): PlannedRequest[] {
  const names = nameGroups();
  const days = Array.from({ length: count }, () => random.whole(0, 363)).sort((a, b) => b - a);
  const fates = drawFates(random, days, unanswered ?? Math.round(count * UNANSWERED));
  const wishes: { family: DrawnFamily; wish: Wish; ground: Ground; home: Neighbourhood }[] = [];
  return days.map((age, index) => {
    const madeOn = addDays(yesterday, -age);
    const before = twice > 0 && random.chance(twice) ? wishes[index - random.whole(1, 12)] : undefined;
    const again = before !== undefined && fitsAgain(before.wish, madeOn, at(fates, index)) ? before : undefined;
    const kind = again === undefined && random.chance(0.06) ? 'occasional' : 'regular';
    const family = again === undefined ? drawFamily(random, names, firstNumber + index) : respell(random, again.family, firstNumber + index); // prettier-ignore
    const wish = again?.wish ?? drawWish(random, madeOn, kind, at(fates, index));
    const ground = again?.ground ?? random.weighted(grounds, ({ children }) => children);
    const home = again?.home ?? random.weighted(ground.neighbourhoods, ({ sectors }) => sectors || 1);
    if (twice > 0) wishes.push({ family, wish, ground, home });
    const lines = chooseLocations(random, near(home), home, wish);
    const born = wish.childDate <= madeOn;
    const remark = random.chance(0.12) ? { remarks: random.pick(demoWords().remarks) } : {};
    return {
      madeOn,
      channel: random.weighted(['web', 'phone', 'counter'] as const, (_channel, each) => at([78, 13, 9], each)),
      childName: family.child,
      input: {
        guardians: [...family.guardians],
        nis: ground.nis,
        postcode: ground.postcode,
        language: random.weighted(['nl', 'fr', 'en'] as const, (_language, each) => at([88, 5, 7], each)),
        child: born ? { ...family.child, birthDate: wish.childDate } : { dueDate: wish.childDate },
        kind,
        halfDays: wish.halfDays,
        start: wish.start,
        ...(wish.end === null ? {} : { end: wish.end }),
        reason: drawReason(random),
        facts: drawFacts(random, index),
        urgent: wish.urgent,
        widerHours: random.chance(0.07),
        specificNeed: random.chance(0.04),
        ...remark,
      },
      lines,
      steps: planSteps(random, { ...wish, kind, madeOn, born, yesterday, lines, fate: at(fates, index) }),
    };
  });
}

/** Which requests are still open, and how the others ended. Young ones are open more often; the share is exact. */
function drawFates(random: Random, ages: readonly number[], unanswered: number): Fate[] {
  const weight = (age: number) => (age < 4 ? 1e6 : age < 45 ? 6 : age < 120 ? 1.6 : 1);
  const order = ages
    .map((age, index) => ({ index, age, key: -Math.log(1 - random.next()) / weight(age) }))
    .sort((a, b) => a.key - b.key);
  const open = order.slice(0, unanswered);
  const fates = ages.map<Fate>(() =>
    random.weighted(['placed', 'findElsewhere', 'withdraw', 'loseTouch', 'lapse'] as const, (_fate, each) => at([66, 16, 9, 5, 4], each)),
  ); // prettier-ignore
  for (const { index } of open) fates[index] = 'waits';
  const shares: readonly [Fate, number, number][] = [
    ['openOffer', 0.15, 4],
    ['expired', 0.06, 20],
    ['declined', 0.06, 12],
    ['part', 0.05, 12],
    ['bridge', 0.04, 12],
    ['refused', 0.05, 12],
    ['overdue', 0.1, 25],
  ];
  let left = random.shuffle(open);
  for (const [fate, share, youngest] of shares) {
    const chosen = left.filter(({ age }) => age >= youngest).slice(0, Math.max(1, Math.round(open.length * share)));
    for (const { index } of chosen) fates[index] = fate;
    const gone = new Set(chosen);
    left = left.filter((request) => !gone.has(request));
  }
  return fates;
}

export interface Wish {
  readonly childDate: CalendarDate;
  readonly start: CalendarDate;
  readonly end: CalendarDate | null;
  readonly halfDays: HalfDays;
  readonly urgent: boolean;
}

/** Asked some months ahead, for a child of three months to two years; a third of the children is still expected. */
function drawWish(random: Random, madeOn: CalendarDate, kind: 'regular' | 'occasional', fate: Fate): Wish {
  const urgent = kind === 'regular' && fate !== 'lapse' && random.chance(0.05);
  if (kind === 'occasional' && fate !== 'lapse') {
    const start = addDays(madeOn, random.whole(4, 40));
    const halfDays = random.pick([wholeDays(1), wholeDays(2), wholeDays(4), wholeDays(1, 4), wholeDays(2, 4), halfDaysOf([4]), halfDaysOf([8])]); // prettier-ignore
    const end = addDays(start, random.whole(13, 70));
    return { childDate: addMonths(start, -random.whole(6, 24)), start, end, halfDays, urgent };
  }
  const halfDays = drawHalfDays(random);
  const start = addDays(madeOn, urgent ? random.whole(5, 26) : random.whole(30, 330));
  const age = random.weighted([3, 4, 5, 6, 8, 10, 13, 18, 24], (_months, index) => at([16, 18, 14, 12, 10, 9, 9, 7, 5], index)); // prettier-ignore
  const childDate = addDays(addMonths(start, -age), -random.whole(0, 25));
  const tooEarly = daysBetween(madeOn, childDate) > 265;
  // A need can only fall away with a pregnancy here; nobody asks before there is one.
  if (tooEarly || (fate === 'lapse' && childDate <= addDays(madeOn, 60))) return drawWish(random, madeOn, kind, fate);
  return { childDate, start, end: null, halfDays, urgent };
}

/** The child of an earlier request is asked for once more: still to come, and with an end that suits it. */
const fitsAgain = (wish: Wish, madeOn: CalendarDate, fate: Fate): boolean =>
  wish.end === null && wish.start > addDays(madeOn, 3) && fate !== 'lapse';

/** One to six locations, near ones first, where the child could go on its days; the flagship is well known. */
function chooseLocations(
  random: Random,
  locations: readonly PlannedLocation[],
  home: { lat: number; lon: number },
  { halfDays }: Wish,
): PlannedLocation[] {
  const count = random.weighted([1, 2, 3, 4, 5, 6], (_count, index) => at([15, 20, 25, 20, 12, 8], index));
  const scored = locations
    .filter(({ room }) => containsAll(room.open, halfDays))
    .map((location) => {
      const distance = Math.hypot(location.lat - home.lat, (location.lon - home.lon) * 0.63) * 111;
      return { location, score: (distance + 0.6) * (0.35 + random.next()) * (location.index === 0 ? 0.45 : 1) };
    })
    .sort((a, b) => a.score - b.score);
  return scored.slice(0, count).map(({ location }) => location);
}

const drawReason = (random: Random): Reason =>
  random.weighted(['work', 'breathing', 'help', 'development', 'integration'] as const, (_reason, each) => at([74, 7, 5, 9, 5], each)); // prettier-ignore

/** Facts of the family; one in six has the traits of a vulnerable family. */
function drawFacts(random: Random, index: number): Fact[] {
  const vulnerable = Math.floor((index + 1) * VULNERABLE) > Math.floor(index * VULNERABLE);
  if (vulnerable)
    return random.pick<Fact[]>([
      ['lowIncome', 'noSecondaryDiploma'],
      ['singleParent', 'lowIncome', 'selfReliance'],
      ['looksForWork', 'noSecondaryDiploma'],
      ['worksOrLearns', 'disabilityInFamily'],
      ['singleParent', 'socialReason'],
      ['lowIncome', 'looksForWork', 'selfReliance'],
    ]);
  const facts: Fact[] = [];
  if (random.chance(0.75)) facts.push('worksOrLearns');
  if (random.chance(0.1)) facts.push('siblingThere');
  if (random.chance(0.05)) facts.push('singleParent');
  if (random.chance(0.01)) facts.push('fosterChild');
  return facts;
}

/** The family that everybody may play: three days, four locations of which two in the next municipality, one offer. */
export function planExample(wanted: RequestsWanted): PlannedRequest {
  const { yesterday, grounds, locations } = wanted;
  const halfDays = wholeDays(1, 2, 4);
  const [home, next = home] = grounds;
  if (home === undefined || next === undefined) throw new Error('a region without municipality');
  const fits = (nis: string) =>
    locations.filter(
      ({ kind, room, nis: where }) => kind === 'group' && where === nis && containsAll(room.open, halfDays),
    );
  const lines = [...new Set([...fits(home.nis).slice(0, 2), ...fits(next.nis).slice(0, 2)])];
  const flagship = at(lines, 0);
  const [madeOn, childDate, start] = [
    addDays(yesterday, -9),
    addDays(yesterday, 61),
    addMonths(addDays(yesterday, 61), 4),
  ];
  const plan = { from: start, until: addDays(addMonths(childDate, 31), -1), halfDays };
  flagship.room.take(plan);
  const offered = addDays(yesterday, -2);
  const guardians = [
    { firstName: 'Elif', lastName: 'Yılmaz', email: 'elif.yilmaz@voorbeeld.invalid', phone: '0400 99 00 01' },
    { firstName: 'Bram', lastName: 'D’Hondt', email: 'bram.dhondt@voorbeeld.invalid' },
  ];
  const steps: Step[] = [
    { kind: 'see', on: addDays(madeOn, 1), line: 0 },
    { kind: 'see', on: addDays(madeOn, 2), line: 1 },
    { kind: 'answer', on: addDays(madeOn, 4), line: 1, text: at(demoWords().answers, 1) },
    { kind: 'see', on: addDays(madeOn, 3), line: 2 },
    { kind: 'offer', on: offered, line: 0, plan, expires: addDays(offered, 10), care: 'regular', message: at(demoWords().offerMessages, 0) },
  ]; // prettier-ignore
  return {
    madeOn,
    channel: 'web',
    childName: { firstName: 'Noor', lastName: 'D’Hondt' },
    input: {
      guardians,
      nis: home.nis,
      postcode: home.postcode,
      language: 'nl',
      child: { dueDate: childDate },
      kind: 'regular',
      halfDays,
      start,
      reason: 'work',
      facts: ['worksOrLearns'],
    },
    lines,
    steps: steps.filter(({ on, ...step }) => on <= yesterday && (!('line' in step) || step.line < lines.length)),
  };
}
