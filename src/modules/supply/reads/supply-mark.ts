import type { Database } from '../../../platform/database/connect.ts';
import type { Surroundings } from '../../../platform/operations/run.ts';
import { searchModel } from '../search/model.ts';

/** When to draw a page of the search or of a location anew: the mark of the database that its figures come from. */
export function supplyMark({ db, clock, replica }: Surroundings): Promise<string> {
  const markOf = (on: Database) => searchModel(on).mark(clock.today());
  return replica === undefined ? markOf(db) : replica.read(markOf, db);
}
