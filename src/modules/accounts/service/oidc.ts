import * as client from 'openid-client';
import { refuse } from '../../../kernel/problem.ts';
import { identityFrom, type Identity } from '../rules/identity.ts';

export interface ServiceSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly roleClaim: string;
  /** Address of this installation without a slash at the end. */
  readonly url: string;
  /** How persons of this service are kept; the issuer unless the service runs inside this program. */
  readonly keptAs: string;
  /** Asks who it is at every sign-in, also when the service still knows. */
  readonly askAgain: boolean;
  /** Where this program reaches itself; only for a service that runs inside it. */
  readonly ownAddress: string | null;
  /** Tells the operator why signing in fails. Never who it was. */
  readonly report: (sentence: string) => void;
}

/** What must be remembered between leaving for the service and coming back. */
export interface Departure {
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface SignInService {
  readonly settings: ServiceSettings;
  /** @throws Refusal 'accounts.serviceSilent' */
  begin(hint: string | null): Promise<Departure>;
  /** Redeems what the service gave the browser. @throws Refusal 'accounts.serviceSilent', 'accounts.serviceRefused' */
  redeem(returned: string, left: Omit<Departure, 'address'>): Promise<{ identity: Identity; idToken: string }>;
  /** Where to sign out there too, or null when the service has no such address. */
  farewell(idToken: string): Promise<string | null>;
}

export const CALLBACK = '/aanmelden/terug';
const SECONDS = 10;

/**
 * OpenID Connect with an authorization code, PKCE, state and nonce (the shape of ACM/IDM). What the service says of
 * itself is asked at the first sign-in and kept.
 */
export function signInService(settings: ServiceSettings): SignInService {
  let asked: Promise<client.Configuration> | null = null;
  const configuration = async () => {
    asked ??= discover(settings);
    try {
      return await asked;
    } catch (error) {
      asked = null; // the next one asks again
      return silent(settings, error);
    }
  };
  const redirectUri = settings.url + CALLBACK;

  return {
    settings,
    async begin(hint) {
      const config = await configuration();
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(hint === null ? {} : { login_hint: hint }),
        ...(settings.askAgain ? { prompt: 'login' } : {}),
      });
      return { address: address.href, state, nonce, verifier };
    },
    async redeem(returned, { state, nonce, verifier }) {
      const config = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(config, new URL(returned, redirectUri), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        let claims: Record<string, unknown> = { ...tokens.claims() };
        if (claims[settings.roleClaim] === undefined && config.serverMetadata().userinfo_endpoint !== undefined)
          claims = { ...claims, ...(await client.fetchUserInfo(config, tokens.access_token, String(claims['sub']))) };
        const identity = identityFrom(claims, settings.keptAs, settings.roleClaim);
        return { identity, idToken: tokens.id_token ?? '' };
      } catch (error) {
        return cameBackWrong(settings, error);
      }
    },
    async farewell(idToken) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      const back = { id_token_hint: idToken, post_logout_redirect_uri: `${settings.url}/` };
      return client.buildEndSessionUrl(config, back).href;
    },
  };
}

async function discover(settings: ServiceSettings): Promise<client.Configuration> {
  const { issuer, ownAddress } = settings;
  const metadata = { client_secret: settings.clientSecret, ...(ownAddress === null ? {} : { id_token_signed_response_alg: 'ES256' }) }; // prettier-ignore
  // Plain http only where nothing leaves this machine.
  const inside = ownAddress !== null || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(issuer);
  return client.discovery(new URL(issuer), settings.clientId, metadata, undefined, {
    timeout: SECONDS,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; here on loopback only
    execute: inside ? [client.allowInsecureRequests] : [],
    ...(ownAddress === null ? {} : { [client.customFetch]: insideFetch(settings.url, ownAddress) }),
  });
}

/** A service inside this program is reached without going round through whatever stands in front of it. */
const insideFetch =
  (url: string, ownAddress: string): client.CustomFetch =>
  (address, options) =>
    fetch(address.startsWith(url) ? ownAddress + address.slice(url.length) : address, options as RequestInit);

function silent({ report }: ServiceSettings, error: unknown): never {
  report(`The sign-in service does not answer: ${reasonOf(error)}.`);
  return refuse('accounts.serviceSilent');
}

/** The person said no there, took too long, or the answer is not the one we asked for. */
function cameBackWrong(settings: ServiceSettings, error: unknown): never {
  const { code } = error as { code?: string };
  if (code === 'OAUTH_TIMEOUT' || error instanceof TypeError) return silent(settings, error);
  settings.report(`A sign-in was refused: ${reasonOf(error)}.`);
  return refuse('accounts.serviceRefused');
}

/** 'invalid_client', 'fetch failed, ECONNREFUSED': what went wrong, and what lies under it. */
function reasonOf(error: unknown): string {
  const parts: string[] = [];
  for (
    let at = error as { error?: string; message?: string; code?: string; cause?: unknown } | undefined;
    at;
    at = at.cause as typeof at
  )
    // prettier-ignore
    parts.push(at.error ?? at.message ?? '', at.code ?? '');
  return [...new Set(parts.filter((part) => part !== ''))].join(', ');
}
