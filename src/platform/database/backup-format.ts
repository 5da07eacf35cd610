import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** One file of a backup: gzipped lines of JSON. */
export interface BackupFile {
  readonly file: string;
  readonly rows: number;
  /** Of the file as it lies on disk. */
  readonly sha256: string;
}

export interface TableCopy extends BackupFile {
  /** With its schema. */
  readonly name: string;
  /** Each line is an array of these columns, as text or null: what PostgreSQL itself writes and reads again. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** manifest.json: what a backup is and holds. */
export interface Manifest {
  readonly format: 1;
  /** Version of the program that wrote it. */
  readonly program: string;
  readonly postgres: string;
  /** ISO 8601. */
  readonly at: string;
  readonly instance: { readonly id: string; readonly demo: boolean } | null;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly tables: readonly TableCopy[];
  readonly sequences: readonly { readonly name: string; readonly value: number }[];
  /** Jobs that waited or ran. */
  readonly jobs: BackupFile;
}

/** The backup cannot be used, or not here; the message says why. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused';
}

/** Reads the manifest and compares every file with it. @throws RestoreRefused */
export async function readBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const { file, sha256 } of [...manifest.tables, manifest.jobs]) {
    const found = await sha256Of(path.join(folder, file)).catch(() => null);
    if (found === null) throw new RestoreRefused(`The backup lacks ${file}.`);
    if (found !== sha256) throw new RestoreRefused(`${file} is damaged: it is not what the backup wrote.`);
  }
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const [text, sum] = await Promise.all([read('manifest.json'), read('manifest.sha256')]).catch(() => {
    throw new RestoreRefused(`There is no finished backup in ${folder}.`);
  });
  if (createHash('sha256').update(text).digest('hex') !== sum.trim())
    throw new RestoreRefused('manifest.json is damaged.');
  const manifest = JSON.parse(text) as Manifest;
  if ((manifest.format as number) !== 1)
    throw new RestoreRefused(`This backup has format ${manifest.format}; a newer Kribbe reads it.`);
  return manifest;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
