import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { municipalities } from '../../geo/index.ts';
import { officialCounts, type OfficialCounts } from '../rules/official-counts.ts';
import { countedRequests } from '../store/counts.ts';

export interface MunicipalityCounts extends OfficialCounts {
  readonly nis: MunicipalityNis;
  readonly name: string;
}

export interface CountsPage {
  readonly municipalities: readonly MunicipalityCounts[];
  readonly together: OfficialCounts;
}

/** The official counts of requests made in a period, per municipality where the families live. */
export const countRequests = read('requests.countRequests', {
  input: schema.object({ from: schema.date(), until: schema.date() }),
  open: [listOf('deskArea', ['policyOfficer', 'deskWorker']), listOf('agency', ['agencyOfficer'])],
  async run({ db, visible }, { from, until }): Promise<CountsPage> {
    if (until < from) return refuse('requests.endBeforeStart');
    const requests = await countedRequests(db, visible, from, until);
    const names = new Map((await municipalities(db)).map(({ nis, name }) => [nis, name]));
    const perMunicipality = [...new Set(requests.map(({ nis }) => nis))].map((nis) => ({
      nis,
      name: names.get(nis) ?? nis,
      ...officialCounts(requests.filter((request) => request.nis === nis)),
    }));
    return {
      municipalities: perMunicipality.sort((a, b) => a.name.localeCompare(b.name, 'nl')),
      together: officialCounts(requests),
    };
  },
  audit: ({ from, until }) => ({ from, until }),
});
