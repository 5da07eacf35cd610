import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/connect.ts';

/** GET /health: 200 when the database answers within two seconds, else 503 (Belgif REST guide). */
export function health(server: FastifyInstance, db: Database): void {
  server.get('/health', { config: { rateLimit: false } }, async (_request, reply) => {
    const answered = await Promise.race([
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((done) =>
        setTimeout(() => {
          done(false);
        }, 2000).unref(),
      ),
    ]);
    return reply.status(answered ? 200 : 503).send({ status: answered ? 'UP' : 'DOWN' });
  });
}
