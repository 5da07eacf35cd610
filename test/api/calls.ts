import { fileInput, type Endpoint } from '../../src/platform/http/endpoint.ts';

/** A request of the API, as it is sent. */
export interface Call {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly payload?: object | undefined;
}

/** The request that brings this input to the endpoint: path, then query (GET) or body (POST). */
export function callOf(endpoint: Endpoint, input: unknown): Call {
  const { method, path } = endpoint;
  const given = input as Readonly<Record<string, unknown>>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given[name])));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !path.includes(`{${name}}`)));
  const url = `/api/v1${filled}`;
  if (fileInput(endpoint) !== undefined) return { method, url, payload: formOf(rest) };
  if (method === 'POST') return { method, url, payload: rest };
  const query = Object.entries(rest).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => each !== undefined)
      .map((each) => `${name}=${encodeURIComponent(String(each))}`),
  );
  return { method, url: query.length === 0 ? url : `${url}?${query.join('&')}` };
}

/** The members as a form with a file. */
export function formOf(members: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(members))
    if (value instanceof Blob) form.set(name, value, 'lijst.csv');
    else form.set(name, String(value));
  return form;
}

/** Where a null stands in a body. */
export function nullsIn(value: unknown, at = ''): string[] {
  if (value === null) return [at];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => nullsIn(part, `${at}.${name}`));
}

/** Member names that are not lowerCamelCase. */
export function oddNamesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(oddNamesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    ...(/^[a-z][A-Za-z0-9]*$/.test(name) ? [] : [name]),
    ...oddNamesIn(part),
  ]);
}
