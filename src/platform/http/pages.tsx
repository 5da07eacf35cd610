import { gunzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Problem } from '../../kernel/problem.ts';
import { Refusal } from '../../kernel/problem.ts';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { InvalidInput } from '../operations/input.ts';
import type { AnyOperation } from '../operations/operation.ts';
import { runAction, runRead } from '../operations/run.ts';
import { Layout } from '../page/layout.tsx';
import { statusOf } from '../problems.ts';
import { sayProblem } from '../texts/say-problem.ts';
import type { Language } from '../texts/texts.ts';
import { formValues } from './form-values.ts';
import type { Attempt, PageContext } from './page-context.ts';
import type { KeptPages } from './kept-pages.ts';
import { sendOpen } from './open-answer.ts';
import { ProblemPage } from './problem-page.tsx';
import type { Answer, Route } from './route.ts';
import { senderOf } from './sender.ts';
import { isRemembered, visitOf } from './session.ts';
import { uploadedFile } from './uploaded-file.ts';

/** What the server hands to every page. */
export interface PageServing {
  readonly app: App;
  readonly asset: (name: string) => string;
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
  readonly kept: KeptPages;
}

/** Registers a page route: builds its context, runs it, turns refusals into a page that says what and why. */
export function servePage(server: FastifyInstance, serving: PageServing, route: Route): void {
  server.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const context = await pageContext(serving, route.uses, request, reply);
      try {
        return await send(reply, await serving.kept.answer(route, serving.app.around, context, request));
      } catch (error) {
        const problem = problemOf(error);
        if (problem === null) throw error;
        if (problem.type === 'access.refused' && context.actor.kind === 'visitor' && route.method === 'GET')
          return await send(reply, context.redirect(`/aanmelden?verder=${encodeURIComponent(context.here)}`));
        return await send(reply, problemAnswer(context, problem, statusOf(problem, serving.app.around.problems)));
      }
    },
  });
}

function problemOf(error: unknown): Problem | null {
  if (error instanceof Refusal) return error.problem;
  return error instanceof InvalidInput ? { type: 'input.invalid', values: {} } : null;
}

/** A whole page about a problem. */
export function problemAnswer(context: PageContext, problem: Problem, status: number): Answer {
  return context.html({
    title: context.t('problem.title'),
    status,
    body: <ProblemPage page={context} sentence={context.say(problem)} />,
  });
}

async function send(reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  if (answer.kind === 'redirect') return reply.redirect(answer.to, 303);
  if (answer.kind === 'kept') return sendKept(reply, answer.gzip);
  if (answer.kind === 'open') return sendOpen(reply, answer);
  if (answer.kind === 'text') return reply.type(answer.type).send(answer.content);
  if (answer.kind === 'file')
    return reply
      .type(answer.type)
      .header('content-disposition', `attachment; filename="${answer.name}"`)
      .send(typeof answer.content === 'string' ? answer.content : Buffer.from(answer.content));
  return reply.status(answer.status).type('text/html; charset=utf-8').send(answer.html);
}

function sendKept(reply: FastifyReply, gzip: Buffer): FastifyReply {
  const takesIt = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(reply.request.headers['accept-encoding'] ?? '');
  void reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding');
  return takesIt ? reply.header('content-encoding', 'gzip').send(gzip) : reply.send(gunzipSync(gzip).toString());
}

/** The context of one request. Operations outside `uses` are a bug and throw. */
export async function pageContext(
  serving: PageServing,
  uses: readonly AnyOperation[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PageContext> {
  const { app, asset } = serving;
  const { around, config } = app;
  const lang = languageOf(request);
  const t = app.texts.in(lang);
  const actor = await serving.actorOf(request);
  const prefix = lang === 'nl' ? '' : `/${lang}`;
  const href = (path: string) => prefix + path;
  const say = (problem: Problem) => sayProblem(problem, lang, t);
  const allowed = (operation: AnyOperation) => {
    if (!uses.includes(operation)) throw new Error(`${request.routeOptions.url ?? ''} does not name ${operation.name}`);
  };
  const context: PageContext = {
    lang,
    t,
    actor,
    href,
    say,
    asset,
    demo: app.demo,
    nav: app.modules
      .flatMap((module) => module.nav)
      .filter((entry) => entry.demo !== true || app.demo)
      .sort((a, b) => a.order - b.order),
    here: request.url,
    csrf: isRemembered(request.session) ? reply.generateCsrf() : '',
    today: around.clock.today(),
    now: around.clock.now(),
    params: (request.params ?? {}) as Record<string, string>,
    query: formValues(request.query),
    form: formValues(request.body),
    file: uploadedFile(request),
    visit: visitOf(request),
    url: config.url,
    tiles: config.tiles,
    publisher: config.publisher,
    ip: senderOf(request.ip),
    read: (operation, input) => (allowed(operation), runRead(around, operation, actor, input)),
    act: (operation, input) => (allowed(operation), runAction(around, operation, actor, input)),
    attempt: (operation, input) => (
      allowed(operation),
      attempt(() => runAction(around, operation, actor, input as never), app)
    ),
    html({ title, body, status = 200, wide = false, scripts = [] }) {
      const html = `<!doctype html>${renderToString(
        <Layout frame={context} title={title} wide={wide} scripts={scripts}>
          {body}
        </Layout>,
      )}`;
      return { kind: 'html', status, html };
    },
    redirect: (path) => ({ kind: 'redirect', to: href(path) }),
  };
  return context;
}

/** Runs an action for a form: what the person can mend comes back; who may not do it at all gets the error page. */
async function attempt<O>(run: () => Promise<O>, app: App): Promise<Attempt<O>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof InvalidInput) return { ok: false, status: 400, issues: error.issues, problem: null };
    if (error instanceof Refusal && error.problem.type !== 'access.refused')
      return { ok: false, status: statusOf(error.problem, app.around.problems), issues: [], problem: error.problem };
    throw error;
  }
}

/** The language stands first in the address; Dutch has none. Set when the address is rewritten. */
export const languageOf = (request: FastifyRequest): Language =>
  (request.raw as { kribbeLanguage?: Language }).kribbeLanguage ?? 'nl';
