import { Type } from 'typebox';
import { endpoint } from '../../platform/http/endpoint.ts';
import { askBridge } from './actions/ask-bridge.ts';
import { registerByPhone } from './actions/register-by-phone.ts';

const text = Type.String();

/** What a desk's own software may do. */
export const supportEndpoints = [
  endpoint('POST', '/deskRequests', {
    operation: registerByPhone,
    summary:
      'A request that came by phone or at the counter, with the family’s consent; the code in the answer is not shown again',
    output: Type.Object({ family: text, request: text, number: text, code: Type.Union([text, Type.Null()]) }),
    created: '/families/{family}',
  }),
  endpoint('POST', '/families/{family}/requests/{request}/bridges', {
    operation: askBridge,
    summary: 'Temporary care beside a regular request, whose lines stay open',
    output: Type.Object({ family: text, request: text, number: text }),
    created: '/families/{family}',
  }),
];
