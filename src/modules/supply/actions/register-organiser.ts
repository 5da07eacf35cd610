import { Type } from 'typebox';
import { newId, type OrganiserId } from '../../../kernel/ids.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { insertOrganisers } from '../store/keep-locations.ts';

/** A new organiser on the platform. */
export const registerOrganiser = action('supply.registerOrganiser', {
  input: schema.object({
    name: schema.line(),
    kbo: Type.Optional(Type.String({ pattern: '^[01][0-9]{9}$' })),
    email: Type.Optional(schema.email()),
    phone: Type.Optional(schema.phone()),
  }),
  open: [listOf('platform', ['administrator'])],
  async run({ tx }, { name, kbo = null, email = null, phone = null }) {
    const organiser = newId<OrganiserId>();
    await insertOrganisers(tx, [{ organiser, name, kbo, email, phone }]);
    return { organiser };
  },
  audit: (_input, { organiser }) => ({ organiser }),
});
