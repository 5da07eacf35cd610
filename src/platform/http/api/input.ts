import { InvalidInput, parseInput, type Issue } from '../../operations/input.ts';
import { fileInput, type Endpoint } from '../endpoint.ts';
import { pagesItself } from './collection.ts';
import { shapeOf, type Shape } from './schema-shape.ts';

export type Part = 'path' | 'query' | 'body' | 'header';

/** An issue with the part of the request it stands in. */
export interface PlacedIssue extends Issue {
  readonly in: Part;
}

/** What does not fit in a request, all at once. */
export class BadRequest extends Error {
  readonly issues: readonly PlacedIssue[];

  constructor(issues: readonly PlacedIssue[]) {
    super('bad request');
    this.name = 'BadRequest';
    this.issues = issues;
  }
}

export interface RequestParts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly body: unknown;
}

/** Page wishes of a list that the API cuts. */
export const pageNames: readonly string[] = ['after', 'pageSize'];

/**
 * The operation's input from the parts of a request, checked. Text becomes numbers, booleans and lists only where the
 * schema asks for them and the text is exactly one; nothing is removed in silence.
 * @throws BadRequest with every issue
 */
export function inputOf(endpoint: Endpoint, { params, query, body }: RequestParts): Record<string, unknown> {
  const issues: PlacedIssue[] = [];
  const { properties = {} } = shapeOf(endpoint.operation.input as never);
  const fromPath = mapValues(params, (value, name) => typed(properties[name] ?? {}, value));
  const rest: Record<string, unknown> = {};
  const place = endpoint.method === 'GET' ? 'query' : 'body';
  const ours = endpoint.method === 'GET' && !pagesItself(endpoint) ? pageNames : [];
  for (const [name, value] of Object.entries(query)) {
    if (place === 'query' && ours.includes(name)) continue;
    if (place !== 'query' || name in params) issues.push({ in: 'query', field: name, rule: 'unknown' });
    else rest[name] = typed(properties[name] ?? {}, value);
  }
  if (place === 'body') addBody(body, params, rest, issues);
  else if (body !== undefined) issues.push({ in: 'body', field: '', rule: 'unknown' });
  const file = fileInput(endpoint);
  if (file !== undefined) {
    // The fields of a form are text.
    for (const [name, value] of Object.entries(rest)) if (typeof value === 'string') rest[name] = typed(properties[name] ?? {}, value); // prettier-ignore
    if (file in rest && !(rest[file] instanceof Blob)) issues.push({ in: 'body', field: file, rule: 'file' });
  }
  const input = { ...rest, ...fromPath };
  try {
    parseInput(endpoint.operation.input as never, input);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    issues.push(...error.issues.map((issue) => placed(issue, endpoint)));
  }
  if (issues.length > 0) throw new BadRequest(issues);
  return input;
}

/** Puts an issue of the operation's input where its value came from. */
export function placed(issue: Issue, endpoint: Endpoint): PlacedIssue {
  const [first = ''] = issue.field.split('.');
  const inPath = endpoint.path.includes(`{${first}}`);
  return { ...issue, in: inPath ? 'path' : endpoint.method === 'GET' ? 'query' : 'body' };
}

function addBody(
  body: unknown,
  params: Readonly<Record<string, string>>,
  rest: Record<string, unknown>,
  issues: PlacedIssue[],
): void {
  if (body === undefined) return;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    issues.push({ in: 'body', field: '', rule: 'type' });
  else
    for (const [name, value] of Object.entries(body))
      if (name in params) issues.push({ in: 'body', field: name, rule: 'unknown' });
      else rest[name] = value;
}

/** Text as the schema's type when it is exactly that; else as it is, so that the check names it. */
function typed(shape: Shape, value: string | readonly string[]): unknown {
  if (shape.type === 'array') {
    const items = (Array.isArray(shape.items) ? {} : (shape.items ?? {})) as Shape;
    return (typeof value === 'string' ? [value] : value).map((each) => scalar(items, each));
  }
  return typeof value === 'string' ? scalar(shape, value) : value;
}

function scalar({ type }: Shape, text: string): unknown {
  if (type === 'integer' && /^(0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (type === 'number' && /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

const mapValues = <T, R>(record: Readonly<Record<string, T>>, change: (value: T, name: string) => R) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
