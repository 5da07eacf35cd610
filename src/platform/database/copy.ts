import type { Connection, PoolClient, Submittable } from 'pg';

/** A table and its columns, in the order in which the cells of a row stand. */
export interface CopyTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** One cell of COPY's text format. Numbers, ids and dates may be written as they are; text from people passes here. */
export const copyText = (value: string | null | undefined): string =>
  value === null || value === undefined
    ? '\\N'
    : value.replace(/[\\\t\n\r]/g, (sign) => `\\${{ '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' }[sign] ?? sign}`);

/**
 * Writes many rows at once (COPY … FROM STDIN): several times faster than inserts, with every constraint in force.
 * Rows are lines of cells separated by tabs; `\N` is null. The driver has no COPY of its own, but passes its messages on.
 */
export function copyRows(client: PoolClient, table: CopyTable, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    let failure: Error | null = null;
    const copying = {
      submit(connection: Connection) {
        connection.query(`copy ${table.name} (${table.columns.join(', ')}) from stdin`);
      },
      handleCopyInResponse(connection: Connection & CopyConnection) {
        for (let start = 0; start < rows.length; start += CHUNK)
          connection.sendCopyFromChunk(Buffer.from(`${rows.slice(start, start + CHUNK).join('\n')}\n`));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => void (failure ??= error),
      handleReadyForQuery: () => (failure === null ? resolve() : reject(failure)),
    };
    client.query(copying as unknown as Submittable);
  });
}

const CHUNK = 2000;

interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}
