import { createInflateRaw } from 'node:zlib';
import { Refusal } from '../../../../kernel/problem.ts';
import { limits } from './limits.ts';
import { unreadable } from './unreadable.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

/** The parts of a zip by name, checked before anything is inflated. @throws Refusal supply.importUnreadable */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) return unreadable('bomb');
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) return unreadable('broken');
      if ((view.getUint16(at + 8, true) & 1) === 1) return unreadable('locked');
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]; // prettier-ignore
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const packedSize = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      const start = view.getUint32(at + 42, true);
      const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      if (data + packedSize > bytes.length) return unreadable('broken');
      declared += size;
      if (declared > limits.declaredBytes) return unreadable('bomb');
      entries.set(name.replaceAll('\\', '/'), { name, method: view.getUint16(at + 10, true), packed: bytes.subarray(data, data + packedSize), size }); // prettier-ignore
      at += 46 + nameLength + extra + comment;
    }
  } catch (error) {
    if (error instanceof RangeError) return unreadable('broken'); // an offset outside the file
    throw error;
  }
  return entries;
}

/** The directory stands at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return unreadable('broken');
}

/** The text of a part, piece by piece. What it really holds is counted while inflating, whatever it declares. */
export async function* inflated(entry: Entry, most: number): AsyncGenerator<string> {
  if (entry.size > most) unreadable('bomb');
  if (entry.method !== 0 && entry.method !== 8) unreadable('broken');
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  const counted = (piece: Uint8Array): string => {
    size += piece.length;
    if (size > most) unreadable('bomb');
    return decoder.decode(piece, { stream: true });
  };
  if (entry.method === 0) {
    yield counted(entry.packed);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(entry.packed);
  try {
    for await (const piece of inflate) yield counted(piece as Uint8Array);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    unreadable('broken');
  } finally {
    inflate.destroy();
  }
}
