import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import { seal, unseal } from '../../../platform/secrets.ts';

/** RFC 6238 as all authenticator apps know it: SHA-1, six digits, half a minute. */
const PERIOD = 30;
/** One step early or late: clocks differ. */
const WINDOW = 1;
const PURPOSE = 'accounts.totp';

const totp = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Kribbe',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });

/** A new secret of 160 bits, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What a person needs to put the secret in an app: a picture to scan, or the letters in groups of four. */
export function enrolment(secret: string, email: string): { readonly svg: string; readonly letters: string } {
  const svg = renderSVG(totp(secret, email).toString(), { border: 2, pixelSize: 5 });
  return { svg, letters: secret.replace(/(.{4})/g, '$1 ').trim() };
}

/** The step of half a minute a code belongs to at this moment, or null when it is wrong. */
export function stepOf(secret: string, code: string, now: string): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = Date.parse(now);
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

export const sealSecret = (secret: string): Buffer => seal(PURPOSE, secret);

/** @throws when the secret of the program is no longer the one it was sealed with */
export function openSecret(sealed: Uint8Array): string {
  const secret = unseal(PURPOSE, sealed);
  if (secret === null) throw new Error('a second factor does not open: is KRIBBE_SECRET still the same?');
  return secret;
}
