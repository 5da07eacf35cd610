import type { Statement } from './expand-json.ts';

const tokens =
  /\s*(?:(<[^\u0000-\u0020<>"{}|^`\\]*>)|("(?:[^"\\\n\r]|\\["\\nrtbf']|\\u[0-9A-Fa-f]{4})*")|(@[a-z]+(?:-[a-z0-9]+)*)|(\^\^)|(a)(?=\s)|([.;,[\]]))/y; // eslint-disable-line no-control-regex -- as the grammar says

/** Statements of a Turtle text (RDF 1.1) without prefixes and collections. @throws where it is not Turtle */
export function readTurtle(text: string): Statement[] {
  const list = tokenised(text);
  const found: Statement[] = [];
  let at = 0;
  const take = (): string => list[at++] ?? fail('the end');
  const fail = (what: string): never => {
    throw new Error(`not Turtle at ${what} (token ${String(at)})`);
  };
  const value = (): string => {
    const token = take();
    if (token === '[') {
      const own = predicates(']');
      return `[${own.sort().join('; ')}]`;
    }
    if (token.startsWith('<')) return token;
    if (!token.startsWith('"')) return fail(token);
    const plain = JSON.stringify(JSON.parse(token));
    if (list[at]?.startsWith('@') === true) return plain + take();
    if (list[at] !== '^^') return plain;
    take();
    return `${plain}^^${take()}`;
  };
  const predicates = (end: string): string[] => {
    const own: string[] = [];
    while (list[at] !== end) {
      const verb = take();
      const predicate = verb === 'a' ? '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>' : verb;
      if (!predicate.startsWith('<')) fail(predicate);
      own.push(`${predicate} ${value()}`);
      for (; list[at] === ','; at += 1, own.push(`${predicate} ${value()}`));
      if (list[at] === ';') take();
      else if (list[at] !== end) fail(list[at] ?? 'the end');
    }
    take();
    return own;
  };
  while (at < list.length) {
    const subject = take();
    if (!subject.startsWith('<')) fail(subject);
    found.push(...predicates('.').map((rest) => `${subject} ${rest}`));
  }
  return [...new Set(found)].sort();
}

function tokenised(text: string): string[] {
  const list: string[] = [];
  const whole = text.trimEnd();
  tokens.lastIndex = 0;
  while (tokens.lastIndex < whole.length) {
    const from = tokens.lastIndex;
    const found = tokens.exec(whole);
    if (found === null) throw new Error(`not Turtle: ${whole.slice(from, from + 60)}`);
    list.push(found[0].trim());
  }
  return list;
}
