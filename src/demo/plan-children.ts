import { addDays, addMonths, latest, type CalendarDate } from '../kernel/calendar-date.ts';
import { countHalfDays, listHalfDays, noHalfDays, overlap, wholeDays } from '../kernel/half-days.ts';
import type { Plan } from '../modules/supply/index.ts';
import { agreedEnd, drawBirth, drawHalfDays, schoolEve } from './care-plans.ts';
import type { Crowd, Ground, PlannedLocation } from './plan-locations.ts';
import { at, type Random } from './random.ts';
import { drawFamily, nameGroups, type DrawnFamily } from './words.ts';

/** A child that is at a location already, or has its place there agreed. */
export interface PlannedChild {
  readonly family: DrawnFamily;
  readonly nis: Ground['nis'];
  readonly birthDate: CalendarDate;
  readonly plan: Plan;
}

/** Weeks for which places are promised to babies who have not started yet. */
const booked: Readonly<Record<Crowd, readonly [number, number]>> = { full: [58, 66], later: [19, 42], room: [0, 6] };

/** Children who fill the location next to those who got a place through a request. */
export function planChildren(
  random: Random,
  location: PlannedLocation,
  grounds: readonly Ground[],
  today: CalendarDate,
  firstNumber: number,
  most: { present: number; ahead: number } = { present: Infinity, ahead: Infinity },
): PlannedChild[] {
  const { room, crowd } = location;
  const names = nameGroups();
  const kept = keptFree(random, location);
  const children: PlannedChild[] = [];
  const add = (from: CalendarDate, birthDate: CalendarDate): boolean => {
    const until = latest(agreedEnd(random, birthDate), addMonths(from, 1));
    const wanted = drawHalfDays(random);
    const free = room.roomIn(latest(from, today), until, wanted, kept);
    // Who finds half of the days comes on those: so a house gets full without a puzzle.
    if (free === noHalfDays || countHalfDays(free) * 2 < countHalfDays(wanted)) return false;
    const plan = { from, until, halfDays: free };
    room.take({ ...plan, from: latest(from, today) });
    const home = random.chance(0.75) ? location.nis : random.weighted(grounds, (ground) => ground.children).nis;
    const family = drawFamily(random, names, firstNumber + children.length);
    children.push({ family, nis: home, birthDate, plan });
    return true;
  };

  const places = at(location.licences, 0).places;
  for (let missed = 0; missed < 12 + places && children.length < most.present;) {
    const birth = drawBirth(random, today, 3, 29);
    const from = latest(addMonths(birth, random.whole(3, 7)), addDays(today, -900));
    if (from > today || !add(from, birth)) missed += 1;
  }
  // Babies who start later: as long as the location books ahead, what comes free is promised again.
  const last = random.whole(...booked[crowd]);
  const all = children.length + most.ahead;
  for (let week = 1; week <= last; week += 1)
    for (let missed = 0; missed < (crowd === 'full' ? 5 : 3) && children.length < all;) {
      const from = addDays(today, week * 7);
      const birth = drawBirth(random, today, 0, Math.max(1, 9 - week / 6));
      if (!add(from, birth)) missed += 1;
    }
  return children;
}

/** Children who were there until they went to kindergarten, some weeks or months ago: their places are free again. */
export function planLeavers(
  random: Random,
  location: PlannedLocation,
  today: CalendarDate,
  firstNumber: number,
  count: number,
): PlannedChild[] {
  const children: PlannedChild[] = [];
  for (let tried = 0; tried < count * 3 && children.length < count; tried += 1) {
    const birthDate = drawBirth(random, today, 30.2, 35.8);
    const [from, until] = [addMonths(birthDate, random.whole(3, 7)), schoolEve(birthDate)];
    const halfDays = overlap(drawHalfDays(random), location.room.open);
    if (until >= today || halfDays === noHalfDays) continue;
    const family = drawFamily(random, nameGroups(), firstNumber + children.length);
    children.push({ family, nis: location.nis, birthDate, plan: { from, until, halfDays } });
  }
  return children;
}

/** Places a location leaves empty, by half-day: more on Wednesdays and Fridays. */
function keptFree(random: Random, { crowd, licences, features }: PlannedLocation): (index: number) => number {
  const places = at(licences, 0).places;
  const quiet = listHalfDays(wholeDays(3, 5));
  const spare = crowd === 'room' ? Math.max(1, Math.round(places * (0.12 + random.next() * 0.2))) : 0;
  const extra = features.includes('occasional') ? 1 : 0;
  const byIndex = Array.from({ length: 14 }, (_, index) =>
    spare + extra + (quiet.includes(index) && random.chance(0.5) ? Math.round(places * 0.08) : 0),
  ); // prettier-ignore
  return (index) => byIndex[index] ?? 0;
}
