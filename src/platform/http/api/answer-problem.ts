import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type Problem } from '../../../kernel/problem.ts';
import type { App } from '../../app.ts';
import { statusOf } from '../../problems.ts';
import { languages, type Language } from '../../texts/texts.ts';
import { BadRequest, type PlacedIssue } from './input.ts';
import { problemDocument } from './problem-document.ts';

/** Any failure as a problem document. What is not ours to tell is told as 'server.broken'. */
export function answerProblem(error: Error, request: FastifyRequest, reply: FastifyReply, app: App): FastifyReply {
  const { problem, status, issues } = failure(error, app);
  if (status >= 500) request.log.error(error);
  if (status === 401)
    void reply.header(
      'www-authenticate',
      problem.type === 'access.tokenInvalid' ? 'Bearer realm="kribbe", error="invalid_token"' : 'Bearer realm="kribbe"',
    );
  const language = preferred(request.headers['accept-language']);
  const say = (said: Problem) => {
    void reply.header('content-language', language);
    return app.texts.in(language)(`problem.${said.type}`, said.values);
  };
  const document = problemDocument({ problem, status, trace: request.id, say, ...(issues ? { issues } : {}) });
  return reply
    .status(status)
    .type('application/problem+json')
    .send(Buffer.from(JSON.stringify(document)));
}

interface Failure {
  readonly problem: Problem;
  readonly status: number;
  readonly issues?: readonly PlacedIssue[];
}

const byStatus: Readonly<Record<number, string>> = {
  404: 'page.notFound',
  413: 'input.tooLarge',
  415: 'http.mediaType',
  429: 'limit.tooMany',
};

function failure(error: Error, app: App): Failure {
  const bad = (issues: readonly PlacedIssue[]) => ({
    problem: { type: 'input.invalid', values: {} },
    status: 400,
    issues,
  });
  if (error instanceof BadRequest) return bad(error.issues);
  if (error instanceof Refusal) {
    if (error.problem.type === 'http.methodNotAllowed') return { problem: error.problem, status: 405 };
    if (error.problem.type === 'access.tokenInvalid') return { problem: error.problem, status: 401 };
    return { problem: error.problem, status: statusOf(error.problem, app.around.problems) };
  }
  const { statusCode = 500 } = error as FastifyError;
  const type = byStatus[statusCode];
  if (type !== undefined) return { problem: { type, values: {} }, status: statusCode };
  if (statusCode >= 500) return { problem: { type: 'server.broken', values: {} }, status: 500 };
  return bad([{ in: 'body', field: '', rule: 'json' }]);
}

/** The first language of ours that the caller asked for; Dutch when it asked for none of them. */
function preferred(header: string | undefined): Language {
  const asked = (header ?? '').toLowerCase().split(',');
  const found = asked
    .map((part) => part.trim().slice(0, 2))
    .find((code) => (languages as readonly string[]).includes(code));
  return (found ?? 'nl') as Language;
}
