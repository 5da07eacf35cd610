import { newId } from '../../../kernel/ids.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { action } from '../../../platform/operations/operation.ts';
import { registerRequest } from '../steps/register-request.ts';
import { requestInput } from './request-input.ts';

/** A whole request at once, for other programs. The answer holds the family's code: it is not shown again. */
export const makeRequest = action('requests.makeRequest', {
  input: requestInput,
  open: [anyone],
  run: (context, input) => registerRequest(context, { family: newId(), request: newId() }, 'api', input),
  audit: (_input, { family, request }) => ({ family, request }),
});
