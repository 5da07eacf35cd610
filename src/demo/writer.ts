import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { system } from '../platform/access/actor.ts';
import type { AnyAction, InputOf, OutputOf } from '../platform/operations/operation.ts';
import { runAction, type Surroundings } from '../platform/operations/run.ts';

/** Transactions at the same time: enough to keep the program and the database at work, below the size of the pool. */
export const AT_ONCE = 8;

const author = system('demo');

/** Does an action as the program, on a day of the past at an hour between 8 and 20. */
export const actOn = <Op extends AnyAction>(
  around: Surroundings,
  day: CalendarDate,
  second: number,
  operation: Op,
  input: InputOf<Op>,
): Promise<OutputOf<Op>> => runAction({ ...around, clock: clockAt(day, second) }, operation, author, input);

/** A clock that stands at a second of the working day. 7 to 19 h UTC is the same day in Brussels. */
function clockAt(day: CalendarDate, second: number): Clock {
  const now = instantAt(day, second);
  return { today: () => day, now: () => now };
}

/** The moment at a second of the working day. */
export function instantAt(day: CalendarDate, second: number): string {
  const time = 7 * 3600 + (second % (12 * 3600));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${day}T${two(time / 3600)}:${two((time % 3600) / 60)}:${two(time % 60)}Z`;
}

/** Works the list off, a few at a time, each item started in order. */
export async function inParallel<T>(
  list: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const index = next++;
      await work(list[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, list.length) }, worker));
}
