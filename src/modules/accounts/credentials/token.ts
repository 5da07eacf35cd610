import { createHash, randomBytes } from 'node:crypto';
import { keyedHash } from '../../../platform/secrets.ts';

/** All API keys of professionals begin like this: a key that leaks into code is recognised. */
export const KEY_PREFIX = 'kribbe_';

/** A new API key, 256 bits. Shown once. */
export const newApiKey = (): string => KEY_PREFIX + randomBytes(32).toString('base64url');

/**
 * The token of an invitation, 256 bits, made from its id with the program's secret: so that the letter can be
 * written by a job that knows only the id. The database holds its hash alone.
 */
export const inviteToken = (invite: string): string => keyedHash('accounts.invite', invite);

/** How a token is kept. It has enough bits to need no salt and no slow hash. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
