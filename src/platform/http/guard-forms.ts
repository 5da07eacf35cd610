import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/problem.ts';
import { isRemembered } from './session.ts';

/**
 * Takes forms from our own pages only: first by where the browser says the request comes from, then, for a visit that
 * has a session, by the token in the form.
 */
export function guardForms(pages: FastifyInstance, url: string): void {
  pages.addHook('preHandler', (request, reply, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else if (!fromOurPage(request, url)) next(new Refusal({ type: 'access.formExpired', values: {} }));
    else if (isRemembered(request.session)) pages.csrfProtection(request, reply, next);
    else next();
  });
}

/**
 * Browsers say where a request comes from (Fetch metadata, Origin). One too old for both still has the SameSite cookie
 * and the token.
 */
function fromOurPage(request: FastifyRequest, url: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || origin === new URL(url).origin || origin === `${request.protocol}://${request.host}`;
}
