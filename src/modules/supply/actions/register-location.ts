import { Type } from 'typebox';
import { newId, type LocationId, type MunicipalityNis, type OrganiserId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { checkLicence } from '../rules/licence-limits.ts';
import { openFacts } from '../rules/moves.ts';
import { kinds } from '../rules/terms.ts';
import { recordMove } from '../steps/record-move.ts';
import { insertLocation } from '../store/keep-locations.ts';
import { insertLicences, replaceOpenings } from '../store/licences.ts';
import { factsInput, factsOf, openingsInput, openingsOf } from './location-input.ts';

/** A licensed address with its first licence and opening hours. */
export const registerLocation = action('supply.registerLocation', {
  input: schema.object({
    organiser: schema.id<OrganiserId>(),
    fileNumber: schema.line(40),
    kind: schema.oneOf(kinds),
    nis: Type.Unsafe<MunicipalityNis>(Type.String({ pattern: '^[0-9]{5}$' })),
    facts: factsInput,
    openings: openingsInput,
    licensedFrom: schema.date(),
    places: Type.Integer({ minimum: 1, maximum: 500 }),
  }),
  open: [listOf('platform', ['administrator'])],
  async run(context, { organiser, fileNumber, kind, nis, facts, openings, licensedFrom, places }) {
    const kept = factsOf(facts);
    if (!kept.ok) return refuse(kept.problem);
    const hours = openingsOf(openings);
    if (!hours.ok) return refuse(hours.problem);
    const licensed = checkLicence(kind, places, licensedFrom);
    if (!licensed.ok) return refuse(licensed.problem);
    const { tx } = context;
    const location = newId<LocationId>();
    await insertLocation(tx, { location, organiser, fileNumber, kind, nis, ...kept.value });
    await insertLicences(tx, [{ location, from: licensedFrom, until: null, places }]);
    await replaceOpenings(tx, [{ location, openings: hours.value }]);
    await recordMove(context, location, {
      event: 'registered',
      holdsFrom: licensedFrom,
      before: null,
      facts: { ...openFacts(kept.value), kind, nis, places, from: licensedFrom },
    });
    return { location };
  },
  audit: (_input, { location }) => ({ location }),
});
