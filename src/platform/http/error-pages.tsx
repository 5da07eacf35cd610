import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type Problem } from '../../kernel/problem.ts';
import { visitor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { InvalidInput } from '../operations/input.ts';
import { statusOf } from '../problems.ts';
import { languageOf, pageContext, problemAnswer, type PageServing } from './pages.tsx';

type AnswerError = (
  problem: Problem,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/**
 * Answers a problem as a whole page. What went wrong may be the very thing a page needs (the session, the database):
 * then the page is made for an unknown visitor, and at last without its frame. It never fails itself.
 */
export function errorPages(serving: PageServing): AnswerError {
  return async (problem, status, request, reply) => {
    const html =
      (await attempt(() => render(serving, problem, status, request, reply))) ??
      (await attempt(() =>
        render({ ...serving, actorOf: () => Promise.resolve(visitor) }, problem, status, request, reply),
      )) ??
      bare(serving.app, problem, request);
    return reply.status(status).type('text/html; charset=utf-8').send(html);
  };
}

/** The problem and status behind an error that no page handled. */
export function pageFailure(error: Error, app: App): { readonly problem: Problem; readonly status: number } {
  if (error instanceof Refusal) return { problem: error.problem, status: statusOf(error.problem, app.around.problems) };
  const { statusCode, code = '' } = error as Partial<FastifyError>;
  const status = error instanceof InvalidInput ? 400 : (statusCode ?? 500);
  if (code.startsWith('FST_CSRF_')) return { problem: { type: 'access.formExpired', values: {} }, status: 403 };
  return { problem: { type: types[status] ?? (status < 500 ? 'input.invalid' : 'server.broken'), values: {} }, status };
}

const types: Readonly<Record<number, string>> = { 404: 'page.notFound', 413: 'input.tooLarge', 429: 'limit.tooMany' };

async function render(
  serving: PageServing,
  problem: Problem,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const answer = problemAnswer(await pageContext(serving, [], request, reply), problem, status);
  if (answer.kind !== 'html') throw new Error('a problem is a page');
  return answer.html;
}

async function attempt(make: () => Promise<string>): Promise<string | null> {
  try {
    return await make();
  } catch {
    return null;
  }
}

function bare(app: App, problem: Problem, request: FastifyRequest): string {
  const language = languageOf(request);
  const t = app.texts.in(language);
  const title = escaped(t('problem.title'));
  const said = escaped(t(`problem.${problem.type}`, problem.values));
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${said}</p>`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
