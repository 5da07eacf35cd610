import { Type } from 'typebox';
import { earliest, date } from '../../../kernel/calendar-date.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { municipalities } from '../../geo/index.ts';
import { compareCounts } from '../import/rules/compare-counts.ts';
import { countedYears, officialCountsOf, ownCounts } from '../import/store/counts.ts';

/** The official counts of a year per municipality, beside what we count ourselves on its last day or today. */
export const officialCounts = read('supply.officialCounts', {
  input: schema.object({
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2099 })),
    part: Type.Optional(Type.String({ maxLength: 30 })),
  }),
  open: [listOf('agency', ['agencyOfficer']), listOf('platform', ['administrator'])],
  async run({ db, today }, { year, part }) {
    const years = await countedYears(db);
    const chosen = years.find((each) => each.year === year && each.part === (part ?? '')) ?? years[0] ?? null;
    if (chosen === null) return { years, chosen: null, day: today, rows: [] };
    const day = earliest(today, date(`${String(chosen.year)}-12-31`));
    const [official, own] = [await officialCountsOf(db, chosen.year, chosen.part), await ownCounts(db, day)];
    return { years, chosen, day, rows: compareCounts(await municipalities(db), official, own) };
  },
});
