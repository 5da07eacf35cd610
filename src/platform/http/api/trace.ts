import type { FastifyInstance } from 'fastify';

const uuidLike = /^[A-Za-z0-9-]{1,36}$/;
const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * Every answer carries a trace of our own (Belgif `BelGov-Trace-Id`), and the caller's when it sent one. The caller's
 * traces, W3C's `traceparent` too, stand in our log beside it.
 */
export function trace(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header('belgov-trace-id', request.id);
    const related = request.headers['belgov-trace-id'];
    const parent = traceparent.exec(String(request.headers.traceparent ?? ''))?.[1];
    const known = typeof related === 'string' && uuidLike.test(related) ? related : undefined;
    if (known !== undefined) void reply.header('belgov-related-trace-id', known);
    if (known !== undefined || parent !== undefined)
      request.log = request.log.child({
        ...(known === undefined ? {} : { relatedTrace: known }),
        ...(parent === undefined ? {} : { traceparent: parent }),
      });
    next();
  });
}
