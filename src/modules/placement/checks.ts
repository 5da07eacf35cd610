import { systemClock } from '../../kernel/clock.ts';
import { mondayOf } from '../../kernel/calendar-date.ts';
import { good, wrong, type Check } from '../../platform/checks/check.ts';
import { counterFaults } from './store/counters.ts';

const SHOWN = 10;

/** Do the occupancy counters equal what they count: open offers and placements? Looks from next week on. */
const occupancy: Check = {
  name: 'occupancy',
  async run(db) {
    const faults = await counterFaults(db, mondayOf(systemClock.today()), SHOWN);
    if (faults.length === 0) return [good('Every half-day counts exactly its open offers and placements.')];
    return faults.map(({ location, lane, week, index, counted, present }) =>
      wrong(
        `Location ${location}, lane ${lane}, week of ${week}, half-day ${index}: ${counted} counted, ${present} present.`,
      ),
    );
  },
};

export const placementChecks: readonly Check[] = [occupancy];
