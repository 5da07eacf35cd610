import { Type } from 'typebox';
import type { MunicipalityNis, OrganiserId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { listOf } from '../../../platform/access/rules.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { addDesk, foldName, municipalityOf, serve } from '../../geo/index.ts';
import { ensureOrganisation, type OrganisationWanted } from '../steps/staff.ts';
import { organiserWithKbo, organisationsWithCode } from '../store/organisations.ts';

/**
 * Lets an organisation work with Kribbe. A desk is made with it, and serves its municipalities from today; an organiser
 * must be known by its KBO number. An organisation with this code stays as it is.
 */
export const addOrganisation = action('accounts.addOrganisation', {
  input: schema.object({
    kind: schema.oneOf(['desk', 'organiser', 'agency', 'platform']),
    /** KBO or OVO number. */
    code: schema.line(40),
    name: schema.line(),
    /** NIS codes; only for a desk. */
    municipalities: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9]{5}$' }), { maxItems: 60 })),
  }),
  open: [listOf('platform', ['administrator'])],
  async run({ tx, today }, { kind, code, name, municipalities = [] }) {
    const [known] = await organisationsWithCode(tx, [code]);
    if (known !== undefined) return { id: known.id, made: false };
    const wanted = { kind, code, name, ...(await standsFor(tx, { kind, code, name, municipalities }, today)) };
    return { id: (await ensureOrganisation(tx, wanted)).id, made: true };
  },
  audit: (_input, { id, made }) => ({ organisation: id, outcome: made ? 'made' : 'known' }),
});

type Wanted = Pick<OrganisationWanted, 'kind' | 'code' | 'name'> & { readonly municipalities: readonly string[] };

/** The desk or organiser that the organisation stands for. */
async function standsFor(
  tx: Transaction,
  { kind, code, name, municipalities }: Wanted,
  today: CalendarDate,
): Promise<Pick<OrganisationWanted, 'desk' | 'organiser'>> {
  if (kind === 'organiser') {
    const organiser: OrganiserId = (await organiserWithKbo(tx, code)) ?? refuse('accounts.organiserUnknown', { code });
    return { organiser };
  }
  if (kind !== 'desk') return {};
  const slug = foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const desk = await addDesk(tx, { name, slug, email: null, phone: null, address: null });
  const nis: MunicipalityNis[] = [];
  for (const given of municipalities)
    nis.push((await municipalityOf(tx, given))?.nis ?? refuse('accounts.municipalityUnknown', { nis: given }));
  if (nis.length > 0) await serve(tx, desk, nis, today);
  return { desk };
}
