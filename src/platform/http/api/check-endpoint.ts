import { collectionParts, fileInput, isNothing, type Endpoint } from '../endpoint.ts';
import { shapeOf, type Shape } from './schema-shape.ts';

const address = /^(\/([a-z][A-Za-z0-9]*|\{[a-z][A-Za-z0-9]*\}))+$/;

/** What is wrong with the declaration of an endpoint; empty when it can be served. The program does not start on one. */
export function faultsOf(endpoint: Endpoint): string[] {
  const { method, path, operation, output, created } = endpoint;
  const input = shapeOf(operation.input as never);
  const faults: string[] = [];
  const properties = input.properties ?? {};
  if (!address.test(path)) faults.push('the address is not lowerCamelCase parts and {parameters}');
  for (const name of parameters(path))
    if (properties[name] === undefined) faults.push(`{${name}} is no input of ${operation.name}`);
    else if (!input.required?.includes(name)) faults.push(`{${name}} is in the address but optional`);
  if (input.type !== 'object' || input.additionalProperties !== false)
    faults.push(`the input of ${operation.name} must be an object that refuses unknown members`);
  if (method === 'GET' && operation.kind === 'action') faults.push('an action is a POST');
  if (method === 'GET')
    for (const [name, shape] of Object.entries(properties))
      if (!fitsInQuery(shape)) faults.push(`${name} cannot stand in a query: make it a POST`);
  if (created !== undefined && operation.kind === 'read') faults.push('a read makes nothing new');
  if (!isNothing(output) && shapeOf(output).type !== 'object')
    faults.push('the answer is an object: a list is a collection(…)');
  if ((fileInput(endpoint) !== undefined) !== (endpoint.upload !== undefined))
    faults.push('a file comes with `upload`, and nothing else does');
  if (endpoint.upload !== undefined && properties[endpoint.upload.nameIn] === undefined)
    faults.push(`${endpoint.upload.nameIn} is no input of ${operation.name}`);
  if (collectionParts(output) !== undefined && operation.kind === 'action')
    faults.push('an action answers no collection');
  return faults.map((fault) => `${method} ${path}: ${fault}`);
}

export const parameters = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const scalars = ['string', 'integer', 'number', 'boolean'];

function fitsInQuery(shape: Shape): boolean {
  if (shape.anyOf !== undefined) return shape.anyOf.every(({ type }) => type === 'string');
  if (shape.type === 'array') return !Array.isArray(shape.items) && scalars.includes((shape.items as Shape).type ?? '');
  return scalars.includes(shape.type ?? '');
}
