import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** First byte of everything sealed, so that another method can follow later. */
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

let master: string | null = null;

/** Gives the program its secret, once at start: KRIBBE_SECRET or the secret file, never anything in the database. */
export function connectSecrets(secret: string): void {
  if (secret.length < 32) throw new Error('the secret has fewer than 32 characters');
  master = secret;
}

/**
 * Encrypts a text for one purpose (AES-256-GCM, a key per purpose by HKDF): what leaks from a copy of the database
 * opens nothing, and what was sealed for one purpose does not open for another.
 */
export function seal(purpose: string, text: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(`seal ${purpose}`), iv);
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), content]);
}

/** The text that was sealed for this purpose; null when it was changed, is another's, or the secret is a new one. */
export function unseal(purpose: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 1 + IV_BYTES + TAG_BYTES || bytes[0] !== VERSION) return null;
  const iv = bytes.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFor(`seal ${purpose}`), iv);
  decipher.setAuthTag(bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(1 + IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

/** A keyed hash, base64url of 256 bits: the same text gives the same answer, and nobody without the secret can make it. */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac('sha256', keyFor(`hash ${purpose}`))
    .update(text)
    .digest('base64url');

function keyFor(purpose: string): Buffer {
  if (master === null) throw new Error('no secret is connected: call connectSecrets at start');
  return Buffer.from(hkdfSync('sha256', master, 'kribbe', purpose, 32));
}
