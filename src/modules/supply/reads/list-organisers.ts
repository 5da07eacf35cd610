import { Type } from 'typebox';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { allOrganisers, namedLocations } from '../store/locations.ts';

/** All organisers on the platform, by name. */
export const listOrganisers = read('supply.listOrganisers', {
  input: schema.object({}),
  open: [listOf('platform', ['administrator'])],
  run: ({ db }) => allOrganisers(db),
});

/** Rows on the page of all locations; more are found by name. */
export const LISTED = 100;

/** Locations of everybody, by name; `text` looks in name, organiser, municipality and file number. */
export const listLocations = read('supply.listLocations', {
  input: schema.object({ text: Type.Optional(Type.String({ maxLength: 120 })) }),
  open: [listOf('agency', ['agencyOfficer']), listOf('platform', ['administrator'])],
  run: ({ db, today }, { text = '' }) => namedLocations(db, text, LISTED, today),
});
