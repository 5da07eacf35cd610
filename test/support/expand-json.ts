/** A statement, as text: subject, predicate, object. Things without an address are told apart by what they say. */
export type Statement = string;

interface Context {
  readonly '@context': Readonly<Record<string, string | { '@id': string; '@type'?: string; '@language'?: string }>>;
}

/**
 * Statements of a JSON-LD document under a context, as far as our documents go: terms, prefixes, nested things, lists.
 * Written against JSON-LD 1.1, apart from the code that makes the documents. @throws on a key without meaning
 */
export function expandJson(document: unknown, { '@context': known }: Context): Statement[] {
  const found: Statement[] = [];
  const iri = (value: string): string => {
    const direct = known[value];
    if (typeof direct === 'string') return direct;
    const [, prefix = '', local = ''] = /^([^:/]+):(?!\/\/)(.*)$/.exec(value) ?? [];
    const base = known[prefix];
    const whole = typeof base === 'string' ? base + local : value;
    if (!URL.canParse(whole)) throw new Error(`${value} has no meaning in the context`);
    return whole.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign)); // eslint-disable-line no-control-regex -- as the grammar says
  };
  const literal = (value: unknown, term: { '@type'?: string; '@language'?: string }): string => {
    if (term['@type'] === '@id') return `<${iri(String(value))}>`;
    const text = JSON.stringify(String(value));
    if (term['@language'] !== undefined) return `${text}@${term['@language']}`;
    if (term['@type'] === undefined) throw new Error(`${text} has no type`);
    return term['@type'].endsWith('#string') ? text : `${text}^^<${term['@type']}>`;
  };
  const thing = (node: Readonly<Record<string, unknown>>): string => {
    const own: string[] = [];
    for (const type of [node['@type'] ?? []].flat() as string[])
      own.push(`<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${iri(type)}>`);
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('@')) continue;
      const term = known[key];
      if (term === undefined) throw new Error(`${key} is not in the context`);
      const parts = typeof term === 'string' ? { '@id': term } : term;
      for (const each of [value].flat())
        own.push(
          `<${parts['@id']}> ${typeof each === 'object' ? thing(each as Record<string, unknown>) : literal(each, parts)}`,
        );
    }
    own.sort();
    const address = node['@id'];
    if (address === undefined) return `[${own.join('; ')}]`;
    const subject = `<${iri(address as string)}>`;
    found.push(...own.map((rest) => `${subject} ${rest}`));
    return subject;
  };
  thing(document as Record<string, unknown>);
  return [...new Set(found)].sort();
}
