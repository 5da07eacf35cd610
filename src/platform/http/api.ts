import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { InvalidInput } from '../operations/input.ts';
import { Refusal } from '../../kernel/problem.ts';
import { runRead } from '../operations/run.ts';
import { statusOf } from '../problems.ts';

/** Serves the endpoints of all modules below /api/v1. */
export function serveApi(
  server: FastifyInstance,
  app: App,
  actorOf: (request: FastifyRequest) => Promise<Actor>,
): Promise<void> {
  for (const module of app.modules)
    for (const endpoint of module.endpoints) {
      const { operation } = endpoint;
      if (operation.kind !== 'read') continue;
      server.get(`/api/v1${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`, async (request, reply) => {
        try {
          const input = { ...(request.params as object), ...(request.query as object) };
          return await runRead(app.around, operation, await actorOf(request), input);
        } catch (error) {
          if (error instanceof InvalidInput)
            return reply.status(400).type('application/problem+json').send({ status: 400, issues: error.issues });
          if (error instanceof Refusal)
            return reply
              .status(statusOf(error.problem, app.around.problems))
              .type('application/problem+json')
              .send({ type: error.problem.type });
          throw error;
        }
      });
    }
  return Promise.resolve();
}
