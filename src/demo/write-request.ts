import type { Static } from 'typebox';
import { newId, type FamilyId, type LineId, type LocationId, type RequestId } from '../kernel/ids.ts';
import { listOf } from '../platform/access/rules.ts';
import { schema } from '../platform/operations/input.ts';
import { action } from '../platform/operations/operation.ts';
import { linesOf, registerRequest, requestInput } from '../modules/requests/index.ts';

const input = schema.object({
  channel: schema.oneOf(['web', 'phone', 'counter'] as const),
  request: requestInput,
});

/** A request as it stands, with the ids that later acts name. */
export interface WrittenRequest {
  readonly family: FamilyId;
  readonly request: RequestId;
  readonly code: string | null;
  readonly lines: ReadonlyMap<LocationId, LineId>;
}

/** One request of the past, by the way it came in. Only the demo writes so: nobody but the program is let in. */
export const writeRequest = action('demo.writeRequest', {
  input,
  open: [listOf('platform', [])],
  async run(context, { channel, request: told }: Static<typeof input>): Promise<WrittenRequest> {
    const ids = { family: newId<FamilyId>(), request: newId<RequestId>() };
    const { code } = await registerRequest(context, ids, channel, told);
    const lines = await linesOf(context.tx, ids.family);
    return { ...ids, code, lines: new Map(lines.map(({ location, line }) => [location, line])) };
  },
  audit: (_input, { family, request }) => ({ family, request }),
});
