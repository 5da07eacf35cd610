import {
  addDays,
  addMonths,
  daysBetween,
  earliest,
  latest,
  mondayOf,
  type CalendarDate,
} from '../kernel/calendar-date.ts';
import { containsAll, listHalfDays, type HalfDays } from '../kernel/half-days.ts';
import type { RefusalReason } from '../modules/requests/index.ts';
import type { Plan } from '../modules/supply/index.ts';
import { partOf, schoolEve } from './care-plans.ts';
import type { PlannedLocation } from './plan-locations.ts';
import type { Wish } from './plan-requests.ts';
import type { Random } from './random.ts';
import { demoWords } from './words.ts';

/** How a request ended, or for one that is open: what is the matter with it. */
export type Fate =
  | 'placed' | 'findElsewhere' | 'withdraw' | 'loseTouch' | 'lapse'
  | 'waits' | 'openOffer' | 'expired' | 'declined' | 'part' | 'bridge' | 'refused' | 'overdue'; // prettier-ignore

/** One act on a request. `line` counts in the order of preference; an answer to an offer is to the one that is open. */
export type Step =
  | { readonly kind: 'see'; readonly on: CalendarDate; readonly line: number }
  | { readonly kind: 'answer'; readonly on: CalendarDate; readonly line: number; readonly text?: string }
  | { readonly kind: 'refuse'; readonly on: CalendarDate; readonly line: number; readonly reason: RefusalReason }
  | OfferStep
  | { readonly kind: 'accept' | 'decline' | 'expire' | 'birth'; readonly on: CalendarDate }
  | { readonly kind: 'findElsewhere' | 'withdraw' | 'loseTouch' | 'lapse'; readonly on: CalendarDate };

interface OfferStep {
  readonly kind: 'offer';
  readonly on: CalendarDate;
  readonly line: number;
  readonly plan: Plan;
  readonly expires: CalendarDate;
  readonly care: 'regular' | 'occasional';
  readonly message?: string;
}

export interface Told extends Wish {
  readonly kind: 'regular' | 'occasional';
  readonly madeOn: CalendarDate;
  readonly born: boolean;
  readonly yesterday: CalendarDate;
  readonly lines: readonly PlannedLocation[];
  readonly fate: Fate;
}

/** What happens to a request from the day after it was made up to yesterday, in order. */
export function planSteps(random: Random, told: Told): Step[] {
  const { madeOn, yesterday } = told;
  const age = daysBetween(madeOn, yesterday);
  const { steps, end, taken } = decide(random, told, age);
  const last = end ?? addDays(yesterday, 1);
  const usual = told.lines.flatMap((_location, line) => reactions(random, told, line, taken.get(line) ?? null));
  const all = [...usual.filter(({ on }) => on < last), ...steps, ...birth(random, told, last)];
  // Stable: on the same day what was planned first comes first, and the end comes last.
  return all
    .filter(({ on }) => on <= yesterday)
    .map((step, order) => ({ step, order }))
    .sort((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : a.order - b.order))
    .map(({ step }) => step);
}

interface Decided {
  readonly steps: readonly Step[];
  /** Day on which the request ends; null while it is open. */
  readonly end: CalendarDate | null;
  /** Lines with an offer, and its day: what the location does of its own accord comes before. */
  readonly taken: ReadonlyMap<number, CalendarDate>;
}

const nothing: Decided = { steps: [], end: null, taken: new Map() };

function decide(random: Random, told: Told, age: number): Decided {
  const { madeOn, fate } = told;
  const later = (least: number, most: number) => addDays(madeOn, Math.max(1, Math.min(random.whole(least, most), age)));
  switch (fate) {
    case 'waits':
    case 'overdue':
    case 'refused':
      return nothing;
    case 'findElsewhere':
    case 'withdraw':
    case 'loseTouch':
    case 'lapse': {
      const end = fate === 'lapse' ? earliest(later(5, 90), told.childDate) : later(fate === 'loseTouch' ? 70 : 6, 150);
      return { steps: [{ kind: fate, on: end }], end, taken: new Map() };
    }
    case 'placed':
      return place(random, told, age) ?? decide(random, { ...told, fate: 'findElsewhere' }, age);
    case 'openOffer': {
      const offer = offerOn(
        random,
        told,
        addDays(told.yesterday, -Math.min(random.whole(0, 6), age - 1)),
        told.halfDays,
      );
      return offer === null ? nothing : { steps: [offer], end: null, taken: new Map([[offer.line, offer.on]]) };
    }
    default:
      // Who asks an occasional place has no wait to bridge: such a place would be the answer.
      if (fate === 'bridge' && told.kind === 'occasional') return nothing;
      return halfWay(random, told, age) ?? nothing;
  }
}

/** Offered and taken; now and then another offer went before it. */
function place(random: Random, told: Told, age: number): Decided | null {
  if (age < 2) return null;
  const wait = random.whole(1, Math.min(60, age - 1));
  const offer = offerOn(random, told, addDays(told.madeOn, wait), told.halfDays);
  if (offer === null) return null;
  const accept = earliest(addDays(offer.on, random.whole(1, 8)), offer.expires, told.yesterday);
  const steps: Step[] = [offer, { kind: 'accept', on: accept }];
  const taken = new Map([[offer.line, offer.on]]);
  if (wait > 20 && told.lines.length > 1 && random.chance(0.3)) {
    const before = offerOn(random, told, addDays(told.madeOn, random.whole(2, wait - 14)), told.halfDays, offer.line);
    if (before !== null) {
      before.location.room.release(before.plan);
      steps.unshift(before, ending(random, before));
      taken.set(before.line, before.on);
    }
  }
  return { steps, end: accept, taken };
}

/** Something came of it, but not all. */
function halfWay(random: Random, told: Told, age: number): Decided | null {
  const on = addDays(told.madeOn, random.whole(1, Math.max(1, Math.min(70, age - (told.fate === 'expired' ? 13 : 9)))));
  const part = told.fate === 'part' ? partOf(told.halfDays) : told.halfDays;
  const care = told.fate === 'bridge' || told.kind === 'occasional' ? 'occasional' : 'regular';
  const offer = part === null ? null : offerOn(random, told, on, part, null, care);
  if (offer === null) return null;
  const taken = new Map([[offer.line, offer.on]]);
  if (told.fate === 'part' || told.fate === 'bridge')
    return {
      steps: [offer, { kind: 'accept', on: earliest(addDays(offer.on, random.whole(1, 5)), offer.expires) }],
      end: null,
      taken,
    };
  offer.location.room.release(offer.plan);
  const end: Step =
    told.fate === 'expired' ? { kind: 'expire', on: addDays(offer.expires, 1) } : { kind: 'decline', on: earliest(addDays(offer.on, random.whole(1, 6)), offer.expires) }; // prettier-ignore
  return { steps: [offer, end], end: null, taken };
}

const ending = (random: Random, offer: OfferStep): Step =>
  random.chance(0.6)
    ? { kind: 'decline', on: earliest(addDays(offer.on, random.whole(1, 6)), offer.expires) }
    : { kind: 'expire', on: addDays(offer.expires, 1) };

/** An offer by one of the locations that has room for it; takes its places there. Null when none has. */
function offerOn(
  random: Random,
  told: Told,
  on: CalendarDate,
  halfDays: HalfDays,
  except: number | null = null,
  care: 'regular' | 'occasional' = told.kind,
): (OfferStep & { readonly location: PlannedLocation }) | null {
  const soon = addDays(on, told.urgent || care === 'occasional' ? 2 : 10);
  const bridge = care === 'occasional' && told.kind === 'regular';
  const from = bridge ? latest(mondayOf(addDays(on, 9)), addMonths(told.childDate, 3)) : latest(told.start, soon);
  const until =
    care === 'occasional'
      ? latest(bridge ? addDays(from, 55) : (told.end ?? from), addDays(from, 13))
      : latest(schoolEve(told.childDate), addMonths(from, 5));
  const plan = { from, until, halfDays };
  const expires = earliest(addDays(on, 10), from);
  for (const line of random.shuffle([...told.lines.keys()])) {
    const location = told.lines[line];
    if (location === undefined || line === except || !containsAll(location.room.open, halfDays)) continue;
    if (addMonths(told.childDate, location.minAgeMonths) > from || addMonths(told.childDate, 36) <= from) continue;
    if (!containsAll(location.room.roomIn(from, until, halfDays), halfDays)) continue;
    location.room.take(plan);
    const message = random.chance(0.7) ? { message: random.pick(demoWords().offerMessages) } : {};
    return { kind: 'offer', on, line, plan, expires, care, location, ...message };
  }
  return null;
}

/** What a location does with a line of its own accord: looks, and mostly answers within three weeks. */
function reactions(random: Random, told: Told, line: number, offered: CalendarDate | null): Step[] {
  const seen = addDays(told.madeOn, random.whole(1, 6));
  const reacted = addDays(seen, random.whole(1, 13));
  const steps: Step[] = [];
  if (random.chance(0.95)) steps.push({ kind: 'see', on: seen, line });
  const silent = told.fate === 'overdue' ? line === 0 || random.chance(0.4) : random.chance(0.06);
  if (told.fate === 'refused' || (offered === null && !silent && random.chance(0.2)))
    steps.push({ kind: 'refuse', on: reacted, line, reason: refusal(random, told) });
  else if (!silent)
    steps.push({ kind: 'answer', on: reacted, line, ...(random.chance(0.6) ? { text: random.pick(demoWords().answers) } : {}) }); // prettier-ignore
  return offered === null ? steps : steps.filter(({ on }) => on < offered);
}

const refusal = (random: Random, told: Told): RefusalReason =>
  listHalfDays(told.halfDays).length < 5 && random.chance(0.3) ? 'daysDontFit' : random.pick(['full', 'full', 'full', 'daysDontFit', 'ageDoesntFit']); // prettier-ignore

/** An expected child is born around its due date, and its family tells so. */
function birth(random: Random, { born, childDate, fate }: Told, last: CalendarDate): Step[] {
  const told = addDays(childDate, random.whole(2, 14));
  return born || fate === 'lapse' || told >= last || random.chance(0.25) ? [] : [{ kind: 'birth', on: told }];
}
