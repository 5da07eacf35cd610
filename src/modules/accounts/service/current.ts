import type { Config } from '../../../platform/config/config.ts';
import { signInService, type SignInService } from './oidc.ts';

/** How persons of the practice service are kept: stable, whatever address the demo runs at. */
export const PRACTICE_ISSUER = 'urn:kribbe:oefen-aanmelden';
export const PRACTICE_PATH = '/oefen-aanmelden';

/** What the practice service and its client must agree on. */
export interface PracticeService {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where this program reaches itself. */
  readonly ownAddress: string;
}

export interface ConnectParts {
  readonly practice?: PracticeService | null;
  /** Tells the operator why signing in fails. */
  readonly report?: (sentence: string) => void;
}

let current: SignInService | null = null;

/** The service staff sign in with, or null: then only local accounts can. */
export const currentService = (): SignInService | null => current;

/**
 * Chooses the sign-in service at start: the one of the settings, else the practice service of a demo, else none.
 * @throws when the practice service is offered outside a demo: there anybody may be anyone
 */
export function connectSignIn(
  config: Config,
  demo: boolean,
  { practice = null, report = () => undefined }: ConnectParts = {},
): void {
  if (practice !== null && !demo) throw new Error('the practice sign-in exists only in a demo');
  if (config.oidc !== null)
    current = signInService({
      ...config.oidc,
      url: config.url,
      keptAs: config.oidc.issuer,
      askAgain: false,
      ownAddress: null,
      report,
    });
  else if (practice !== null)
    current = signInService({
      ...practice,
      issuer: config.url + PRACTICE_PATH,
      scope: 'openid profile vo kribbe',
      roleClaim: 'kribbe_rol_3d',
      url: config.url,
      keptAs: PRACTICE_ISSUER,
      askAgain: true,
      report,
    });
  else current = null;
}
