import { Type } from 'typebox';
import { anyone } from '../../../platform/access/rules.ts';
import { read } from '../../../platform/operations/operation.ts';
import { municipalities } from '../store/municipalities.ts';

/** All municipalities of Flanders and Brussels by name, or those of one primary-care zone. */
export const listMunicipalities = read('geo.municipalities', {
  input: Type.Object({ zone: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false }),
  open: [anyone],
  run: ({ db }, { zone }) => municipalities(db, zone ?? null),
});
