import type { DeskId, MunicipalityNis, OrganisationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { areaOf, municipalities } from '../../geo/index.ts';

export interface DeskArea {
  readonly desk: DeskId;
  /** The municipalities it serves today, by name. */
  readonly municipalities: readonly { readonly nis: MunicipalityNis; readonly name: string }[];
}

/** The desk somebody works for, and where it helps families. */
export const myArea = read('support.myArea', {
  input: schema.object({ organisation: schema.id<OrganisationId>() }),
  open: [staffOf('organisation', ['deskWorker'], by('organisation'))],
  async run({ db, actor, today }): Promise<DeskArea> {
    if (actor.kind !== 'staff' || actor.as.desk === null) return refuse('access.refused');
    const area = new Set(await areaOf(db, actor.as.desk, today));
    const served = (await municipalities(db)).filter(({ nis }) => area.has(nis));
    return { desk: actor.as.desk, municipalities: served.map(({ nis, name }) => ({ nis, name })) };
  },
});
