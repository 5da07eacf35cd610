import { createHash } from 'node:crypto';
import type { Letter } from './mailer.ts';

/** What goes to the mail server. */
export interface Message {
  readonly from: string;
  readonly to: { readonly name: ''; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

// eslint-disable-next-line no-control-regex -- line ends and other control characters are what must not pass
const control = /[\u0000-\u001f\u007f]+/g;

/** One address and nothing else: no list, no name, no line end that would begin another header. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 &&
  text.search(control) === -1 &&
  /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@.<>(),;:"[\]\\]+(\.[^\s@.<>(),;:"[\]\\]+)+$/.test(text);

/** 'Kribbe <no-reply@example.be>' or a bare address → the address; null when there is none. */
export function addressIn(from: string): string | null {
  const address = /^[^<>]*<([^<>]+)>$/.exec(from)?.[1] ?? from;
  return isAddress(address) && from.search(control) === -1 ? address : null;
}

/**
 * The message of a letter. Its Message-ID is drawn from the key, so that a letter that went out twice (a crash between
 * handing over and remembering) is the same message to whoever receives it.
 */
export function messageOf(letter: Letter, from: string): Message {
  const domain = addressIn(from)?.split('@')[1] ?? 'kribbe.invalid';
  return {
    from,
    to: { name: '', address: letter.to },
    subject: letter.subject.replace(control, ' ').trim(),
    text: letter.text,
    messageId: `<${createHash('sha256').update(letter.key).digest('hex').slice(0, 40)}@${domain}>`,
    // RFC 3834: no out-of-office answers to letters that nobody reads the answers of.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
