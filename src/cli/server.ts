import type { FastifyInstance } from 'fastify';
import { withSignIn } from '../demo/sign-in.ts';
import { actorOf } from '../modules/accounts/index.ts';
import { familyOfCode } from '../modules/requests/index.ts';
import type { App } from '../platform/app.ts';
import { buildServer } from '../platform/http/server.ts';

/** The whole web server, with the ways in that this installation has. Not listening yet. */
export async function kribbeServer(app: App, secret: string): Promise<FastifyInstance> {
  const signIn = withSignIn(app);
  const { db, clock } = app.around;
  const server = await buildServer({
    app: signIn.app,
    secret,
    actorOf: actorOf(app, { familyOfCode: (code) => familyOfCode(db, code, clock.now()) }),
  });
  await signIn.mount(server);
  return server;
}
