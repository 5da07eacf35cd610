import { full, terms } from './vocabulary.ts';

type Value = string | number | boolean | Thing | readonly (string | number | boolean | Thing)[];
/** A document in our own words (JSON-LD with our context): nested things and values. Absent is undefined. */
export interface Thing {
  readonly '@id'?: string;
  readonly '@type'?: string | readonly string[];
  readonly [term: string]: Value | undefined;
}

/**
 * A document as RDF 1.1 Turtle, subject by subject. Things with an address become subjects of their own, the others
 * stand inside. @throws on a word that is not in the vocabulary
 */
export function* turtle(document: Thing, url: string): Generator<string> {
  const waiting: Thing[] = [document];
  for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift())
    yield `${subject(thing, url)}\n${statements(thing, url, waiting, '  ')} .\n`;
}

const subject = (thing: Thing, url: string): string => (thing['@id'] === undefined ? '[]' : iri(thing['@id'], url));

function statements(thing: Thing, url: string, waiting: Thing[], indent: string): string {
  const types = [thing['@type'] ?? []].flat();
  const lines = types.length === 0 ? [] : [`${indent}a ${types.map((type) => iri(termOf(type).iri, url)).join(', ')}`];
  for (const [term, value] of Object.entries(thing)) {
    if (term.startsWith('@') || value === undefined) continue;
    const { iri: predicate, type } = termOf(term);
    const values = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean | Thing)[];
    if (values.length === 0) continue;
    const objects = values.map((each) => object(each, type, url, waiting, indent));
    lines.push(`${indent}${iri(predicate, url)} ${objects.join(', ')}`);
  }
  return lines.join(' ;\n');
}

function object(
  value: string | number | boolean | Thing,
  type: string | undefined,
  url: string,
  waiting: Thing[],
  indent: string,
): string {
  if (typeof value === 'object') {
    if (value['@id'] === undefined) return `[\n${statements(value, url, waiting, `${indent}  `)} ]`;
    if (Object.keys(value).length > 1) waiting.push(value);
    return iri(value['@id'], url);
  }
  if (type === '@id') return iri(String(value), url);
  if (type === 'nl') return `${quoted(String(value))}@nl`;
  if (type === undefined) throw new Error(`a value stands where a thing belongs: ${String(value)}`);
  return type === 'xsd:string' ? quoted(String(value)) : `${quoted(String(value))}^^${iri(type, url)}`;
}

function termOf(name: string): (typeof terms)[string] {
  const term = terms[name];
  if (term === undefined) throw new Error(`${name} is not in the vocabulary`);
  return term;
}

/** IRIREF of the grammar: what may not stand there is escaped. */
const iri = (name: string, url: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters may not stand in an address
  `<${full(name, url).replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quoted = (text: string): string => `"${text.replace(/["\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;
