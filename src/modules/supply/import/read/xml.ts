import { unreadable } from './unreadable.ts';

/** What a reader of a part of an Excel file hears. Names come without their prefix. */
export interface XmlEars {
  open(name: string, attribute: (name: string) => string | null): void;
  text(text: string): void;
  close(name: string): void;
}

const LONGEST_TAG = 64 * 1024;

/**
 * Reads XML that comes in pieces; keeps no more than one tag. Knows what Excel writes: no document types, so no
 * entities of its own that could grow.
 */
export function xmlReader(ears: XmlEars): (piece: string) => void {
  let rest = '';
  return (piece) => {
    rest += piece;
    let at = 0;
    for (;;) {
      const open = rest.indexOf('<', at);
      if (open === -1) {
        if (at < rest.length && rest.length - at > LONGEST_TAG) {
          ears.text(unescaped(rest.slice(at)));
          at = rest.length;
        }
        break;
      }
      const comment = rest.startsWith('<!--', open);
      const close = comment ? rest.indexOf('-->', open) : rest.indexOf('>', open);
      if (close === -1) {
        if (rest.length - open > LONGEST_TAG) unreadable('broken');
        break;
      }
      if (open > at) ears.text(unescaped(rest.slice(at, open)));
      if (!comment) tag(rest.slice(open + 1, close), ears);
      at = close + (comment ? 3 : 1);
    }
    rest = rest.slice(at);
  };
}

function tag(inside: string, ears: XmlEars): void {
  if (inside.startsWith('?')) return;
  if (inside.startsWith('!')) unreadable('broken'); // a document type: Excel writes none
  if (inside.startsWith('/')) {
    ears.close(bare(inside.slice(1).trim()));
    return;
  }
  const alone = inside.endsWith('/');
  const name = bare(/^[^\s/]+/.exec(inside)?.[0] ?? '');
  ears.open(name, (wanted) => attributeOf(inside, wanted));
  if (alone) ears.close(name);
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** One pattern per name of an attribute: a sheet asks for the same few millions of times. */
const patterns = new Map<string, RegExp>();

function attributeOf(inside: string, wanted: string): string | null {
  let pattern = patterns.get(wanted);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:\\w+:)?${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(wanted, pattern);
  }
  const found = pattern.exec(inside);
  return found === null ? null : unescaped(found[1] ?? found[2] ?? '');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text; // prettier-ignore
