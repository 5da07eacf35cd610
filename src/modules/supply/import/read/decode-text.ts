import { unreadable } from './unreadable.ts';

/** Text of a file, and how it was written when that is not UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/**
 * Finds how the text is written: a mark at its start, else strict UTF-8, else what Excel in Flanders writes
 * (Windows-1252). Bytes that are no text in it are refused. @throws Refusal supply.importUnreadable
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return honest(decode('utf-16le', bytes), 'utf-16');
  if (first === 0xfe && second === 0xff) return honest(decode('utf-16be', bytes), 'utf-16');
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const utf8 = decode('utf-8', bytes);
  if (utf8 !== null || marked) return honest(utf8, 'utf-8');
  return honest(fromWindows(bytes), 'windows-1252');
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes 0x80 to 0x9f of Windows-1252; a dot is a byte it does not use. Node's own decoder reads them as Latin 1. */
const upper = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (sign) => {
      const known = upper[sign.charCodeAt(0) - 0x80] ?? '.';
      return known === '.' ? sign : known;
    });

// Control characters never stand in a list; C1 ones are bytes that Windows-1252 does not use.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const noText = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

function honest(text: string | null, encoding: Decoded['encoding']): Decoded {
  if (text === null || noText.test(text)) return unreadable('garbage');
  return { text, encoding };
}
