import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../files.ts';
import { hashOf, isForStaff, type SourceTexts } from './texts.ts';

/** What a translation file looks like beside its Dutch source. */
export interface Stamped {
  /** The file with hashes filled in. */
  readonly source: string;
  readonly stamped: readonly string[];
  readonly missing: readonly string[];
  /** The Dutch changed since: someone must read the translation again. */
  readonly stale: readonly string[];
  /** Translates a key that the Dutch does not have. */
  readonly loose: readonly string[];
}

/**
 * Fills in the hash of entries that have none yet (`of: ''`): somebody has just translated them. A hash of other Dutch
 * is left alone and reported, unless its key is in `accepted`: somebody has read it again.
 */
export function stamp(source: string, dutch: SourceTexts, accepted: ReadonlySet<string>): Stamped {
  const found = new Set<string>();
  const stamped: string[] = [];
  const stale: string[] = [];
  const loose: string[] = [];
  const filled = source.replace(
    /(['"])([\w.-]+)\1(:\s*\{\s*of:\s*)(['"])([0-9a-f]*)\4/g,
    (whole, quote: string, key: string, between: string, _second: string, of: string) => {
      found.add(key);
      const text = dutch[key];
      if (text === undefined) loose.push(key);
      if (text === undefined || of === hashOf(text)) return whole;
      if (of !== '' && !accepted.has(key)) {
        stale.push(key);
        return whole;
      }
      stamped.push(key);
      return `${quote}${key}${quote}${between}'${hashOf(text)}'`;
    },
  );
  const missing = Object.keys(dutch).filter((key) => !found.has(key) && !isForStaff(key));
  return { source: filled, stamped, missing, stale, loose };
}

/** Stamps every texts/fr.ts, en.ts and their parts (fr-letters.ts) in src; engines have texts of their own, without hashes. Returns lines that say what was done and what is left to do. */
export async function stampAll(root: string, accepted: ReadonlySet<string>): Promise<{ said: string[]; gaps: number }> {
  const said: string[] = [];
  let gaps = 0;
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.split(path.sep).slice(-2).join('/') === 'texts/nl.ts' && !file.startsWith('engines'))
    .map((file) => path.join('src', file))
    .sort();
  for (const file of sources) {
    const { nl } = (await import(pathToFileURL(path.join(root, file)).href)) as { nl: SourceTexts };
    for (const language of ['fr', 'en']) {
      const folder = path.dirname(file);
      const parts = readdirSync(path.join(root, folder)).filter((name) => isPart(name, language));
      let missing: readonly string[] | null = null;
      for (const part of parts.sort()) {
        const name = path.join(folder, part);
        const before = readFileSync(path.join(root, name), 'utf8');
        const { source, stamped, missing: notHere, ...left } = stamp(before, nl, accepted);
        if (source !== before) writeFileSync(path.join(root, name), source);
        if (stamped.length > 0) said.push(`${name}: stamped ${String(stamped.length)}`);
        for (const [what, keys] of Object.entries(left)) for (const key of keys) said.push(`${name}: ${key}: ${what}`);
        gaps += left.stale.length + left.loose.length;
        missing = (missing ?? notHere).filter((key) => notHere.includes(key));
      }
      for (const key of missing ?? []) said.push(`${path.join(folder, `${language}.ts`)}: ${key}: missing`);
      gaps += missing?.length ?? 0;
    }
  }
  return { said, gaps };
}

/** fr.ts, fr-letters.ts … */
const isPart = (name: string, language: string) => new RegExp(`^${language}(-[a-z-]+)?\\.ts$`).test(name);

/** By hand: `npx tsx src/platform/texts/stamp.ts`, with `--accept <key>` for each stale text that was read again. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2);
  const accepted = new Set(words.filter((_, index) => words[index - 1] === '--accept'));
  const { said, gaps } = await stampAll(projectRoot(), accepted);
  console.log([...said, gaps === 0 ? 'All texts are translated.' : `${String(gaps)} to do.`].join('\n'));
  process.exitCode = gaps === 0 ? 0 : 1;
}
