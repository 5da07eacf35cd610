/** Rows of one statement: as JSON a few hundred kilobytes, and done in milliseconds. */
const PART = 500;

/** Runs a statement for parts of a long list. The part stands in it as one JSON text, for `jsonb_to_recordset`. */
export async function inParts<T>(all: readonly T[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += PART) await write(JSON.stringify(all.slice(start, start + PART)));
}
