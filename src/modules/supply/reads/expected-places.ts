import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { expectedMonth } from '../store/expectations.ts';

/** The first month (its first day) in which a location expects places; null when none is in sight. Says nothing of children. */
export const expectedPlaces = read('supply.expectedPlaces', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [anyone],
  replica: true,
  async run({ db, today }, { location }): Promise<{ month: CalendarDate | null }> {
    const month = await expectedMonth(db, location);
    return { month: month !== null && month.slice(0, 7) >= today.slice(0, 7) ? month : null };
  },
});
