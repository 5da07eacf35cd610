import { isUtf8 } from 'node:buffer';
import { served } from './served.ts';
import { unreadable } from './unreadable.ts';

/** How a text is written. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** Text of a file in pieces, and how it was written. */
export interface Decoded {
  readonly encoding: Encoding;
  /** Can be gone through once. Refuses bytes that are no text where they come. */
  readonly pieces: Generator<string>;
}

const PIECE = 256 * 1024;

/**
 * Finds how the text is written: a mark at its start, else strict UTF-8, else what Excel in Flanders writes
 * (Windows-1252). @throws Refusal supply.importUnreadable
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16', pieces: decoded('utf-16le', bytes) };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16', pieces: decoded('utf-16be', bytes) };
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  return marked || isUtf8(bytes)
    ? { encoding: 'utf-8', pieces: decoded('utf-8', bytes) }
    : { encoding: 'windows-1252', pieces: fromWindows(bytes) };
}

/** All pieces as one text, for who cannot do with less. */
export async function wholeText({ pieces }: Decoded): Promise<string> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    await served();
  }
  return all.join('');
}

function* decoded(encoding: string, bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += PIECE)
      yield honest(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
    yield honest(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) unreadable('garbage');
    throw error;
  }
}

/** Bytes 0x80 to 0x9f of Windows-1252; a dot is a byte it does not use. Node's own decoder reads them as Latin 1. */
const upper = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

function* fromWindows(bytes: Uint8Array): Generator<string> {
  for (let start = 0; start < bytes.length; start += PIECE)
    yield honest(
      Buffer.from(bytes.subarray(start, start + PIECE))
        .toString('latin1')
        .replaceAll(/[\u0080-\u009f]/g, (sign) => {
          const known = upper[sign.charCodeAt(0) - 0x80] ?? '.';
          return known === '.' ? sign : known;
        }),
    );
}

// Control characters never stand in a list; C1 ones are bytes that Windows-1252 does not use.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const noText = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

const honest = (text: string): string => (noText.test(text) ? unreadable('garbage') : text);
