import { Type } from 'typebox';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { read } from '../../../platform/operations/operation.ts';
import type { Place } from '../rules/place.ts';
import { partsOf } from '../store/places.ts';
import { knownAnswers } from './known-answers.ts';

const known = knownAnswers<Place>();

/** The former municipalities of some municipalities: to choose from, and to name on a map. */
export const listParts = read('geo.parts', {
  input: Type.Object(
    { nis: Type.Array(Type.Unsafe<MunicipalityNis>(Type.String({ pattern: '^[0-9]{5}$' })), { maxItems: 304 }) },
    { additionalProperties: false },
  ),
  open: [anyone],
  run: ({ db }, { nis }) => known(db, nis.join(), () => partsOf(db, nis)),
});
