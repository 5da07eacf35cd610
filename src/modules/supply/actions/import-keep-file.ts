import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { hoursAfter } from '../../../kernel/clock.ts';
import type { OrganiserId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { openTable } from '../import/read/open-table.ts';
import { limits } from '../import/read/limits.ts';
import { served } from '../import/read/served.ts';
import { unreadable } from '../import/read/unreadable.ts';
import { importKinds } from '../import/rules/fields.ts';
import { keepFile } from '../import/store/files.ts';
import { sourceNamed } from '../import/store/sources.ts';
import { importersInto } from './import-access.ts';

/** A file waits a day at most between looking at it and importing it. */
const WAITS_HOURS = 24;

/**
 * Takes in a list to look at. It is read from start to end here, so that what cannot be read is refused at once and
 * never kept.
 */
export const keepImportFile = action('supply.keepImportFile', {
  input: schema.object({
    source: schema.line(60),
    kind: schema.oneOf(importKinds),
    /** Whose locations these are; without it the list is of the agency or the administrators. */
    organiser: Type.Optional(schema.id<OrganiserId>()),
    name: schema.line(200),
    content: schema.file(),
  }),
  open: importersInto,
  async run({ tx, clock }, { source: named, kind, organiser, name, content }) {
    // What is published about all of Flanders is no organiser's to write.
    if (organiser !== undefined && kind === 'counts') return refuse('access.refused');
    if (!(content instanceof Blob)) return refuse('input.invalid');
    if (content.size > limits.fileBytes) return unreadable('tooLarge');
    const bytes = new Uint8Array(await content.arrayBuffer());
    const table = await openTable(bytes);
    let rows = 0;
    for await (const batch of table.batches) rows += batch.length;
    const source = await sourceNamed(tx, named.trim(), kind, organiser ?? null);
    if (source === null) return refuse('supply.importOtherKind', { source: named });
    const file = await keepFile(tx, {
      source: source.source,
      name,
      sha256: await hashOf(bytes),
      content: bytes,
      at: clock.now(),
      expires: hoursAfter(clock.now(), WAITS_HOURS),
    });
    return { file, source: source.source, rows };
  },
  audit: (_input, { file, source }) => ({ file, source }),
});

const PART = 1024 * 1024;

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let start = 0; start < bytes.length; start += PART) {
    hash.update(bytes.subarray(start, start + PART));
    await served();
  }
  return hash.digest('hex');
}
