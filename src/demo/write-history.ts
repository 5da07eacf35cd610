import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import type { LineId, LocationId, OfferId } from '../kernel/ids.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import {
  acceptOffer,
  declineOffer,
  expireOffers,
  loseTouch,
  makeOffer,
  withdrawRequest,
} from '../modules/placement/index.ts';
import { answerLine, refuseLine, requestsOf, seeLine, tellBirth } from '../modules/requests/index.ts';
import type { PlannedLocation } from './plan-locations.ts';
import type { PlannedRequest } from './plan-requests.ts';
import type { Step } from './plan-steps.ts';
import { writeRequest, type WrittenRequest } from './write-request.ts';
import { actOn, inParallel } from './writer.ts';

/** One request while its story is told. */
interface Story {
  readonly planned: PlannedRequest;
  readonly number: number;
  written: WrittenRequest | null;
  offer: OfferId | null;
  acts: number;
}

/** A day of one request: asked, or some steps on it. */
interface Task {
  readonly day: CalendarDate;
  readonly story: Story;
  readonly steps: Step[];
  /** What must be written before: the story so far, and earlier offers at the same locations. */
  readonly after: readonly Promise<void>[];
  readonly done: () => void;
}

/**
 * Writes a year of requests in the order in which it happened, several families at a time. Only what touches waits for
 * what came before: acts on one request for each other, offers at one location too, for a new offer there closes those
 * that are past. Answers what was written, in the order of the plan.
 */
export async function writeHistory(
  around: Surroundings,
  planned: readonly PlannedRequest[],
  locations: ReadonlyMap<PlannedLocation, LocationId>,
  progress: (share: number) => void,
): Promise<readonly (WrittenRequest | null)[]> {
  const stories = planned.map((request, number): Story => ({
    planned: request,
    number,
    written: null,
    offer: null,
    acts: 0,
  }));
  const tasks = inOrder(stories);
  await inParallel(tasks, async ({ day, story, steps, after, done }, index) => {
    await Promise.all(after);
    if (story.written === null && story.planned.madeOn === day) story.written = await ask(around, story, locations);
    for (const step of steps) await take(around, story, step, locations);
    done();
    if (index > 0 && index % Math.ceil(tasks.length / 4) === 0) progress(index / tasks.length);
  });
  return stories.map(({ written }) => written);
}

/** By day; on each day first the offers that nobody answered expire. */
function inOrder(stories: readonly Story[]): Task[] {
  const drafts = stories.flatMap((story) => {
    const days = new Map<string, { day: CalendarDate; story: Story; steps: Step[]; rank: number }>();
    const on = (day: CalendarDate, rank: number) => {
      const known = days.get(`${day} ${String(rank)}`) ?? { day, story, steps: [], rank };
      days.set(`${day} ${String(rank)}`, known);
      return known;
    };
    on(story.planned.madeOn, 1);
    for (const step of story.planned.steps) on(step.on, step.kind === 'expire' ? 0 : 1).steps.push(step);
    return [...days.values()];
  });
  drafts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.rank - b.rank || a.story.number - b.story.number));
  const lastOf = new Map<Story | PlannedLocation, Promise<void>>();
  return drafts.map(({ day, story, steps }): Task => {
    const touched = [story, ...(steps.some(isOffer) ? offersIn(story) : [])];
    const after = touched.flatMap((each) => lastOf.get(each) ?? []);
    let done: () => void = () => undefined;
    const whole = new Promise<void>((resolve) => (done = resolve));
    for (const each of touched) lastOf.set(each, whole);
    return { day, story, steps, after, done };
  });
}

const isOffer = ({ kind }: Step): boolean => !['see', 'answer', 'refuse', 'birth'].includes(kind);

/** The locations that offered a place in the course of a story. */
const offersIn = ({ planned }: Story): PlannedLocation[] =>
  planned.steps.flatMap((step) => (step.kind === 'offer' ? (planned.lines[step.line] ?? []) : []));

/** Seconds of the day at which a story's next act stands: always later than the one before. */
const nextSecond = (story: Story): number => ((story.number * 2_477) % 30_000) + story.acts++ * 437;

const ask = ({ ...around }: Surroundings, story: Story, locations: ReadonlyMap<PlannedLocation, LocationId>) => {
  const { madeOn, channel, input, lines } = story.planned;
  const ids = lines.map((line) => idOf(locations, line));
  const request = { ...input, locations: ids };
  return actOn(around, madeOn, nextSecond(story), writeRequest, {
    channel: channel === 'api' ? 'web' : channel,
    request,
  });
};

async function take(
  around: Surroundings,
  story: Story,
  step: Step,
  locations: ReadonlyMap<PlannedLocation, LocationId>,
): Promise<void> {
  const { written } = story;
  if (written === null) throw new Error('an act before the request');
  const { family, request } = written;
  const second = nextSecond(story);
  const lineOf = (index: number): { family: typeof family; line: LineId } => {
    const location = story.planned.lines[index];
    const line = location === undefined ? undefined : written.lines.get(idOf(locations, location));
    if (line === undefined) throw new Error(`the request has no line ${String(index)}`);
    return { family, line };
  };
  const offer = () => {
    if (story.offer === null) throw new Error('an answer without an offer');
    return { family, offer: story.offer };
  };
  switch (step.kind) {
    case 'see':
      return actOn(around, step.on, second, seeLine, lineOf(step.line));
    case 'answer':
      return actOn(around, step.on, second, answerLine, { ...lineOf(step.line), ...(step.text === undefined ? {} : { text: step.text }) }); // prettier-ignore
    case 'refuse':
      return actOn(around, step.on, second, refuseLine, { ...lineOf(step.line), reason: step.reason });
    case 'offer': {
      const { plan, expires, care: kind, message } = step;
      const { halfDays, from, until } = plan;
      const wish = {
        ...lineOf(step.line),
        halfDays,
        from,
        until,
        expires,
        kind,
        ...(message === undefined ? {} : { message }),
      };
      story.offer = (await actOn(around, step.on, second, makeOffer, wish)).offer;
      return;
    }
    case 'accept':
      await actOn(around, step.on, second, acceptOffer, offer());
      return;
    case 'decline':
      return actOn(around, step.on, second, declineOffer, offer());
    case 'expire':
      await actOn(around, step.on, second, expireOffers, { family });
      return;
    case 'loseTouch':
      await actOn(around, step.on, second, loseTouch, { family, request });
      return;
    case 'birth': {
      const child = (await requestsOf(around.db, family))[0]?.child;
      if (child === undefined) throw new Error('a request without a child');
      const { childName } = story.planned;
      await actOn(around, step.on, second, tellBirth, { family, child, birthDate: addDays(step.on, -2), ...childName });
      return;
    }
    default:
      await actOn(around, step.on, second, withdrawRequest, { family, request, event: step.kind });
  }
}

function idOf(locations: ReadonlyMap<PlannedLocation, LocationId>, location: PlannedLocation): LocationId {
  const id = locations.get(location);
  if (id === undefined) throw new Error(`${location.fileNumber} is not written`);
  return id;
}
