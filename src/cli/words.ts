import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was called wrongly; the message says how, the caller adds what was expected. */
export class Misused extends Error {
  override name = 'Misused';
}

/** A command that cannot do its work here; the message is for the person who typed it. */
export class Impossible extends Error {
  override name = 'Impossible';
}

/**
 * Reads the words after a command: named values (`--today 2027-02-28`), switches (`--retry`) and exactly the places
 * that `places` names. @throws Misused
 */
export function readWords<const O extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: O,
  places: readonly string[] = [],
) {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
    } catch (error) {
      throw new Misused((error as Error).message.split(/\.\s/)[0] ?? '');
    }
  })();
  const missing = places[parsed.positionals.length];
  if (missing !== undefined) throw new Misused(`<${missing}> is missing`);
  const extra = parsed.positionals[places.length];
  if (extra !== undefined) throw new Misused(`"${extra}" is one word too many`);
  return { values: parsed.values, places: parsed.positionals };
}
