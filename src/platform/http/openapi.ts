import type { App } from '../app.ts';
import { MAX_PAGE_SIZE } from '../operations/paging.ts';
import { problemSchemas } from './api/describe-problem.ts';
import { parameters } from './api/check-endpoint.ts';
import { pagesItself } from './api/collection.ts';
import { describe, type Described } from './api/describe-schema.ts';
import { shapeOf } from './api/schema-shape.ts';
import { collectionParts, isNothing, type Endpoint } from './endpoint.ts';

/** One method of one address in the description. */
export interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Record<string, readonly string[]>[];
  readonly parameters: readonly {
    name: string;
    in: string;
    required: boolean;
    description?: string;
    schema: Described;
  }[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly description?: string;
    readonly content: Record<string, { schema: Described }>;
  };
  readonly responses: Readonly<Record<string, Described>>;
}

export interface ApiDescription {
  readonly openapi: '3.0.3';
  readonly info: Described;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: Described;
}

/** The OpenAPI 3.0 description of every endpoint, drawn from the operations themselves: it cannot lag behind. */
export function describeApi(app: App): ApiDescription {
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const module of app.modules)
    for (const endpoint of module.endpoints)
      (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = describeEndpoint(endpoint, module.name);
  return {
    openapi: '3.0.3',
    info: {
      title: 'kribbe',
      version: '1.0',
      description:
        'Childcare desk for Flanders: where care is offered, requests of families, offers and placements. Follows the Belgif REST guide. Professionals use a key from their profile page, families their own code, as a bearer token.',
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    servers: [{ url: `${app.config.url}/api/v1` }],
    tags: app.modules.filter(({ endpoints }) => endpoints.length > 0).map(({ name }) => ({ name: tagOf(name) })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      ...problemSchemas,
    },
  };
}

/** 'geo.findPlace' → 'geoFindPlace'. */
export const operationIdOf = (name: string): string =>
  name.replace(/\.([a-z])/g, (_, letter: string) => letter.toUpperCase());

const tagOf = (module: string) => module.charAt(0).toUpperCase() + module.slice(1);

function describeEndpoint(endpoint: Endpoint, module: string): DescribedOperation {
  const { operation, path, method, summary } = endpoint;
  const { properties = {}, required = [] } = shapeOf(operation.input as never);
  const inPath = parameters(path);
  const rest = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const open = operation.open.some(({ scope }) => scope === 'anyone');
  return {
    operationId: operationIdOf(operation.name),
    summary,
    tags: [tagOf(module)],
    security: open ? [{}, { bearer: [] }] : [{ bearer: [] }],
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: describe(properties[name] ?? {}) })),
      ...(method === 'GET'
        ? rest.map(([name, shape]) => ({
            name,
            in: 'query',
            required: required.includes(name),
            schema: describe(shape),
          }))
        : []),
      ...(collectionParts(endpoint.output) === undefined || pagesItself(endpoint) ? [] : pageParameters),
      ...(operation.kind === 'action' ? [idempotencyParameter] : []),
    ],
    ...(method === 'POST' && rest.length > 0
      ? { requestBody: describeBody(endpoint, Object.fromEntries(rest), required) }
      : {}),
    responses: describeResponses(endpoint, open),
  };
}

function describeBody({ upload }: Endpoint, properties: Record<string, object>, required: readonly string[]) {
  const names = required.filter((name) => name in properties && name !== upload?.nameIn);
  const schema = describe({ type: 'object', properties: properties as never, required: names });
  const type = upload === undefined ? 'application/json' : 'multipart/form-data';
  const size =
    upload === undefined ? {} : { description: `A file of at most ${String(upload.mostBytes / 1024 / 1024)} MB.` };
  return { required: names.length > 0, ...size, content: { [type]: { schema } } };
}

function describeResponses(endpoint: Endpoint, open: boolean): Record<string, Described> {
  const reference = (name: string) => ({ $ref: `#/components/responses/${name}` });
  const failures = {
    '400': reference('BadRequest'),
    ...(open ? {} : { '401': reference('NoAccessToken'), '403': reference('Problem') }),
    default: reference('Problem'),
  };
  const traceHeader = { 'BelGov-Trace-Id': { schema: { type: 'string', format: 'uuid' } } };
  if (isNothing(endpoint.output)) return { '204': { description: 'Done', headers: traceHeader }, ...failures };
  const content = { 'application/json': { schema: describeOutput(endpoint) } };
  if (endpoint.created === undefined)
    return { '200': { description: 'OK', headers: traceHeader, content }, ...failures };
  const headers = { ...traceHeader, Location: { schema: { type: 'string', format: 'uri' } } };
  return { '201': { description: 'Created', headers, content }, ...failures };
}

function describeOutput(endpoint: Endpoint): Described {
  const described = describe(shapeOf(endpoint.output));
  const parts = collectionParts(endpoint.output);
  if (parts === undefined) return described;
  const properties = described['properties'] as { items: { items: Described } };
  const link = { type: 'string', format: 'uri' };
  const items = properties.items;
  if (parts.href !== undefined)
    items.items = { ...items.items, properties: { href: link, ...(items.items['properties'] as object) } };
  const total = pagesItself(endpoint) ? {} : { total: { type: 'integer' } };
  const next = { ...link, description: 'The next page; absent on the last' };
  return {
    type: 'object',
    required: ['items', 'pageSize'],
    properties: { items, pageSize: { type: 'integer' }, ...total, next },
  };
}

const pageParameters = [
  { name: 'pageSize', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE } },
  {
    name: 'after',
    in: 'query',
    required: false,
    description: 'Cursor from the `next` link of the page before',
    schema: { type: 'string', maxLength: 400 },
  },
];

const idempotencyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A UUID of your own for this request. Sending the same request again with it gives the first answer again and does nothing twice (7 days). Another request with the same key is refused with 409.',
  schema: { type: 'string', pattern: '^"?[A-Za-z0-9_-]{16,64}"?$' },
};
