import type { Applicants } from './applicants.ts';
import type { Clearing } from './clearing.ts';

/**
 * Lets everyone who prefers a place that is free have it, without displacing anyone, until nobody does: afterwards
 * there is no waste at the locations given (absent: all) and those where somebody left. Each move makes one family better off and none worse, so it ends.
 */
export function fill(clearing: Clearing, applicants: Applicants, where?: Iterable<number>): void {
  let locations: readonly number[] = where
    ? [...where]
    : Array.from({ length: applicants.start.length - 1 }, (_, l) => l);
  while (locations.length > 0) {
    for (const location of locations) {
      for (let at = applicants.start[location]!; at < applicants.start[location + 1]!; at += 1) {
        const request = applicants.request[at]!;
        const choice = applicants.choice[at]!;
        if (clearing.prefers(request, choice)) clearing.move(request, choice, false);
      }
      for (const { request, choice } of applicants.several.get(location) ?? [])
        if (clearing.prefers(request, choice)) clearing.move(request, choice, false);
    }
    locations = clearing.touched.takeAll();
  }
}
