import type { ApiDescription, DescribedOperation } from './openapi.ts';
import { wordsOnly, type Route } from './route.ts';

/** The description of the API for people: one page, no script, in English. */
export const apiDocs = (description: ApiDescription): Route =>
  wordsOnly('/api', (page) =>
    page.html({ title: 'API', wide: true, body: <ApiPage description={description} root={page.url} /> }),
  );

function ApiPage({ description, root }: { description: ApiDescription; root: string }) {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <div lang="en">
      <h1>API</h1>
      <p>{String(description.info['description'])}</p>
      <p>
        Machine-readable: <a href="/api/v1/openapi.json">{`${root}/api/v1/openapi.json`}</a> (OpenAPI 3.0).
      </p>
      <h2>Rules</h2>
      <ul>
        <li>
          JSON in and out, and multipart/form-data for a file; names in lowerCamelCase; a value that is not known is
          left out, never null.
        </li>
        <li>What is not known in a request is refused with 400. All issues are listed at once.</li>
        <li>
          Problems are <code>application/problem+json</code> (RFC 9457). Decide by <code>type</code>.
        </li>
        <li>
          Lists come in pages: follow <code>next</code> until it is absent.
        </li>
        <li>
          Send <code>Idempotency-Key</code> (a UUID) with a POST: sent twice, it happens once.
        </li>
        <li>
          Quote <code>BelGov-Trace-Id</code> from the answer when you ask for help.
        </li>
      </ul>
      {description.tags.map(({ name }) => (
        <section key={name}>
          <h2>{name}</h2>
          {operations
            .filter(({ operation }) => operation.tags.includes(name))
            .map(({ path, method, operation }) => (
              <Operation key={method + path} path={path} method={method} operation={operation} />
            ))}
        </section>
      ))}
    </div>
  );
}

interface OperationProps {
  readonly path: string;
  readonly method: string;
  readonly operation: DescribedOperation;
}

function Operation({ path, method, operation }: OperationProps) {
  const [[type, body] = []] = Object.entries(operation.requestBody?.content ?? {});
  return (
    <section id={operation.operationId}>
      <h3>
        <code>{`${method.toUpperCase()} /api/v1${path}`}</code>
      </h3>
      <p>
        {operation.summary} {operation.security.length === 1 ? 'Needs a bearer token.' : 'Open to everyone.'}
      </p>
      {operation.parameters.length > 0 && (
        <ul>
          {operation.parameters.map((parameter) => (
            <li key={parameter.name}>
              <code>{parameter.name}</code> ({parameter.in}
              {parameter.required ? ', required' : ''})
            </li>
          ))}
        </ul>
      )}
      {body !== undefined && (
        <Shape title={type === 'application/json' ? 'Body' : `Body (${String(type)})`} shape={body.schema} />
      )}
      {Object.entries(operation.responses).map(([status, response]) => {
        const shape = shapeIn(response);
        return shape === undefined ? null : <Shape key={status} title={`Answer ${status}`} shape={shape} />;
      })}
    </section>
  );
}

function Shape({ title, shape }: { title: string; shape: unknown }) {
  return (
    <details>
      <summary>{title}</summary>
      <pre>{JSON.stringify(shape, null, 2)}</pre>
    </details>
  );
}

const shapeIn = (response: Record<string, unknown>): unknown =>
  (response['content'] as Record<string, { schema: unknown }> | undefined)?.['application/json']?.schema;
