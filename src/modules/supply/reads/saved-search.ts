import { Type } from 'typebox';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { hashOfToken } from '../rules/saved-search.ts';
import { savedSearchOf } from '../store/saved-searches.ts';

/** What a kept search is, for whoever holds its link. Looking changes nothing. */
export const showSavedSearch = read('supply.showSavedSearch', {
  input: schema.object({ token: Type.String({ minLength: 1, maxLength: 100 }) }),
  open: [anyone],
  async run({ db }, { token }): Promise<{ path: string; confirmed: boolean; expires: CalendarDate }> {
    const { path, confirmed, expires } = (await savedSearchOf(db, hashOfToken(token))) ?? refuse('supply.searchGone');
    return { path, confirmed, expires };
  },
});
