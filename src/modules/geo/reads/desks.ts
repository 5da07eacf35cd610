import { Type } from 'typebox';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { read } from '../../../platform/operations/operation.ts';
import { deskOf, desks } from '../store/desks.ts';

/** The desk that serves a municipality today, or null. How to reach a desk is public. */
export const findDesk = read('geo.findDesk', {
  input: Type.Object(
    { nis: Type.Unsafe<MunicipalityNis>(Type.String({ pattern: '^[0-9]{5}$' })) },
    { additionalProperties: false },
  ),
  open: [anyone],
  run: ({ db, today }, { nis }) => deskOf(db, nis, today),
});

/** All desks on the platform, by name. */
export const listDesks = read('geo.desks', {
  input: Type.Object({}, { additionalProperties: false }),
  open: [anyone],
  run: ({ db }) => desks(db),
});
