import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new data folder in the system's temporary one, which PostgreSQL's account may enter. The caller removes it. */
export function temporaryDataFolder(purpose: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `kribbe-${purpose}-`));
  chmodSync(folder, 0o711);
  return folder;
}
