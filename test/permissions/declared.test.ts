import { describe, expect, test } from 'vitest';
import type { AnyOperation } from '../../src/platform/operations/operation.ts';
import { modules } from '../../src/modules.ts';

const known = new Set<AnyOperation>(modules.flatMap((module) => [...module.reads, ...module.actions]));

/** Pages that show nothing from the database. Whoever adds one says here that nothing of it is anybody's. */
const wordsOnly = [
  '/over', '/privacy', '/robots.txt', '/toegankelijkheid', '/.well-known/security.txt',
  '/aanbod', '/aanmelden/code', '/mijn-vraag', '/mijn-vraag/mail', '/mijn-vraag/mail-gevraagd', '/vraag/verder',
  '/zoekmelding', '/zoekmelding/gestopt',
  '/open-data/context.jsonld', '/id/locatie/:id', '/id/locatie/:id/versie/:version',
]; // prettier-ignore

describe('what can be reached is declared', () => {
  test('every page and form names operations that its modules declare: the matrix walks them', () => {
    const strays = modules.flatMap(({ name, routes }) =>
      routes.flatMap(({ method, path, uses }) =>
        uses
          .filter((operation) => !known.has(operation))
          .map((operation) => `${name}: ${method} ${path} uses ${operation.name}`),
      ),
    );
    expect(strays).toEqual([]);
  });

  test('so does every resource of the API', () => {
    const strays = modules.flatMap(({ name, endpoints }) =>
      endpoints
        .filter(({ operation }) => !known.has(operation))
        .map(({ method, path, operation }) => `${name}: ${method} ${path} uses ${operation.name}`),
    );
    expect(strays).toEqual([]);
  });

  test('pages of words only are exactly those agreed', () => {
    const found = modules.flatMap(({ routes }) =>
      routes.filter(({ uses }) => uses.length === 0).map(({ method, path }) => `${method} ${path}`),
    );
    expect([...new Set(found)].sort()).toEqual(wordsOnly.map((path) => `GET ${path}`).sort());
  });

  test('nothing a person sends is unbounded: texts, numbers and lists have a limit', () => {
    const open = [...known].flatMap((operation) =>
      unbounded(operation.input as Shape, '').map((field) => `${operation.name}: ${field}`),
    );
    expect(open).toEqual([]);
  });

  test('every input refuses members it does not know', () => {
    const lax = [...known].flatMap((operation) =>
      laxObjects(operation.input as Shape, '').map((field) => `${operation.name}: ${field}`),
    );
    expect(lax).toEqual([]);
  });
});

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Formats that bound a text by themselves. */
const short = ['id', 'calendar-date', 'email-address', 'phone'];

function unbounded(shape: Shape, field: string): string[] {
  const inside = Object.entries(shape.properties ?? {}).flatMap(([name, property]) =>
    unbounded(property, field === '' ? name : `${field}.${name}`),
  );
  const items = shape.items === undefined ? [] : unbounded(shape.items, `${field}[]`);
  const branches = (shape.anyOf ?? []).flatMap((branch) => unbounded(branch, field));
  return [...inside, ...items, ...branches, ...(isBounded(shape) ? [] : [field])];
}

function isBounded(shape: Shape): boolean {
  if (shape.enum !== undefined || shape.const !== undefined) return true;
  if (shape.type === 'string')
    return shape.maxLength !== undefined || short.includes(shape.format ?? '') || isFixed(shape.pattern);
  if (shape.type === 'integer' || shape.type === 'number')
    return shape.minimum !== undefined && shape.maximum !== undefined;
  return shape.type !== 'array' || shape.maxItems !== undefined;
}

/** A pattern from start to end without open repetition. */
const isFixed = (pattern = '') => /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern);

function laxObjects(shape: Shape, field: string): string[] {
  const inside = Object.entries(shape.properties ?? {}).flatMap(([name, property]) =>
    laxObjects(property, field === '' ? name : `${field}.${name}`),
  );
  const items = shape.items === undefined ? [] : laxObjects(shape.items, `${field}[]`);
  const lax = shape.type === 'object' && shape.additionalProperties !== false;
  return [...inside, ...items, ...(lax ? [field === '' ? '(whole)' : field] : [])];
}
