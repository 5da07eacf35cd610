import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';
import type { Context, Interaction } from 'oidc-provider';
import type { App } from '../platform/app.ts';
import { PRACTICE_PATH, type PracticeService } from '../modules/accounts/index.ts';
import { passingMemory } from './passing-memory.ts';
import { practicePeople, type PracticePerson } from './practice-people.ts';

/** Where people choose who they are; the pages stand in practice-pages.tsx. */
export const CHOOSE_PATH = `${PRACTICE_PATH}/wie`;

export interface MockProvider extends PracticeService {
  /** A sign-in that waits for somebody to be chosen. */
  waiting(uid: string): Promise<Interaction | undefined>;
  /** Serves the protocol below /oefen-aanmelden. */
  mount(server: FastifyInstance): Promise<void>;
}

/**
 * A sign-in service for a demo, in this same process: real OpenID Connect with the claims of ACM/IDM, and nobody
 * has a password.
 * @throws outside a demo: there anybody could be anyone
 */
export function mockProvider(app: App): MockProvider {
  if (!app.demo) throw new Error('the practice sign-in exists only in a demo');
  const { config } = app;
  const client = { clientId: 'kribbe', clientSecret: randomBytes(32).toString('base64url') };
  let made: Promise<Provider> | null = null;
  // At the first sign-in: starting does not wait for it, and a real installation never loads it.
  const provider = () => (made ??= makeProvider(app, client));
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host;
  return {
    ...client,
    ownAddress: `http://${host}:${String(config.port)}`,
    waiting: async (uid) => (await provider()).Interaction.find(uid),
    mount: (server) => mount(server, provider, config.url),
  };
}

async function makeProvider(app: App, client: { clientId: string; clientSecret: string }): Promise<Provider> {
  const OidcProvider = await loadProvider();
  const provider: Provider = new OidcProvider(app.config.url + PRACTICE_PATH, {
    adapter: passingMemory,
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${app.config.url}/aanmelden/terug`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'oefen_sessie', interaction: 'oefen_stap', resume: 'oefen_verder' },
    },
    claims: {
      openid: ['sub'],
      profile: ['given_name', 'family_name'],
      vo: ['vo_orgcode', 'vo_orgnaam', 'vo_doelgroepcode'],
      kribbe: ['kribbe_rol_3d'],
    },
    conformIdTokenClaims: false, // ACM/IDM puts all claims in the ID token
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_ctx: Context, { uid }: { uid: string }) => `${CHOOSE_PATH}/${uid}` },
    ttl: { Interaction: 900, Session: 900, Grant: 900, AccessToken: 300, IdToken: 300, AuthorizationCode: 60 },
    findAccount: async (_ctx: Context, subject: string) => {
      const person = (await practicePeople(app)).find((each) => each.subject === subject);
      return person && { accountId: subject, claims: () => claimsOf(person) };
    },
    // Choosing somebody is agreeing: nothing is asked after it.
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope('openid profile vo kribbe');
      await grant.save();
      return grant;
    },
    renderError: (ctx: Context) => {
      ctx.type = 'html';
      ctx.body = expired(app);
    },
  });
  provider.proxy = true; // believes the address that `mount` gives it
  return provider;
}

/** It advises a newer Node in red letters; on Node 20 our tests run it, and the demo needs no more. */
async function loadProvider(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}

/** Hands requests to the protocol as they came in: the server has not read their body. */
async function mount(server: FastifyInstance, provider: () => Promise<Provider>, url: string): Promise<void> {
  const { host, protocol } = new URL(url);
  await server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, parsed) => {
      parsed(null);
    });
    scope.all(`${PRACTICE_PATH}/*`, async ({ raw }, reply) => {
      reply.hijack();
      const { headers } = raw;
      // People and this program itself come by different addresses; there is one issuer.
      headers.host = headers['x-forwarded-host'] = host;
      headers['x-forwarded-proto'] = protocol.slice(0, -1);
      headers.cookie = withoutSession(headers.cookie);
      const full = raw.url ?? '/';
      raw.url = full.slice(PRACTICE_PATH.length);
      await (await provider()).callback()(Object.assign(raw, { originalUrl: full }), reply.raw);
    });
    done();
  });
}

/** It forgets who you were: signing in again always asks. */
const withoutSession = (cookies = '') =>
  cookies
    .split(/; */)
    .filter((cookie) => !cookie.startsWith('oefen_sessie'))
    .join('; ');

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'oefen', use: 'sig', alg: 'ES256' };
}

/** The claims of ACM/IDM; the first organisation is the one the person acts for. */
function claimsOf(person: PracticePerson): Readonly<Record<string, unknown>> {
  const [given = '', ...family] = person.name.split(' ');
  return {
    sub: person.subject,
    given_name: given,
    family_name: family.join(' '),
    vo_orgcode: person.code,
    vo_orgnaam: person.organisation,
    vo_doelgroepcode: person.group,
    kribbe_rol_3d: person.claims,
  };
}

function expired({ texts, config }: App): string {
  const t = texts.in('nl');
  return `<!doctype html><html lang="nl-BE"><head><meta charset="utf-8"><title>${t('problem.title')}</title></head>
<body><main><h1>${t('problem.title')}</h1><p>${t('staff.practice.expired')}</p>
<p><a href="${config.url}/aanmelden">${t('staff.practice.back')}</a></p></main></body></html>`;
}
