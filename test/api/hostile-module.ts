import { sql } from 'kysely';
import { Type } from 'typebox';
import { anyone } from '../../src/platform/access/rules.ts';
import { collection, endpoint, nothing } from '../../src/platform/http/endpoint.ts';
import { form, page } from '../../src/platform/http/route.ts';
import { defineModule } from '../../src/platform/module.ts';
import { schema } from '../../src/platform/operations/input.ts';
import { action, read } from '../../src/platform/operations/operation.ts';

const echo = read('hostile.echo', {
  input: schema.object({ text: Type.String({ maxLength: 100_000 }) }),
  open: [anyone],
  run: async ({ db }, { text }) => (await sql<{ text: string }>`select ${text}::text as text`.execute(db)).rows,
});
const breakDown = read('hostile.breakDown', {
  input: schema.object({}),
  open: [anyone],
  run: (): Promise<string> => Promise.reject(new Error('password of the database is hunter2')),
});
const write = action('hostile.write', {
  input: schema.object({ text: Type.Optional(Type.String({ maxLength: 100_000 })) }),
  open: [anyone],
  run: () => Promise.resolve(),
  audit: () => ({}),
});

/** Doors to knock on, beside those of the product. */
export const hostile = defineModule('hostile', {
  texts: { nl: {}, fr: {}, en: {} },
  reads: [echo, breakDown],
  actions: [write],
  routes: [
    page('/hostile/remember', {
      uses: [write],
      handle: (context) => {
        context.visit.keep('seen', 'yes');
        return context.html({ title: 'x', body: context.csrf });
      },
    }),
    page('/hostile/form', { uses: [write], handle: (context) => context.html({ title: 'x', body: `token:${context.csrf}.` }) }),
    page('/hostile/throws', { uses: [breakDown], handle: async (context) => (await context.read(breakDown, {}), context.redirect('/')) }),
    page('/hostile/echo/:text', {
      uses: [echo],
      handle: async (context) => {
        await context.read(echo, { text: context.params['text'] ?? '' });
        return context.html({ title: 'x', body: context.params['text'] });
      },
    }),
    form('/hostile/write', {
      uses: [write],
      handle: async (context) => {
        await context.act(write, { text: context.form.one('text') });
        return context.redirect('/');
      },
    }),
  ],
  endpoints: [
    endpoint('GET', '/echoes/{text}', { operation: echo, summary: 'x', output: collection(Type.Object({ text: Type.String() }), { key: 'text' }) }),
    endpoint('GET', '/breakdowns', { operation: breakDown, summary: 'x', output: Type.Object({}) }),
    endpoint('POST', '/writes', { operation: write, summary: 'x', output: nothing }),
  ],
}); // prettier-ignore
