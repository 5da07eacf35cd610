import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Transaction } from '../../../platform/database/connect.ts';
import { projectRoot } from '../../../platform/files.ts';
import { foldName } from '../rules/fold-name.ts';
import { putMunicipalities, putNisChanges, putPlaces, putZones } from '../store/geography.ts';
import { readCsv } from '../store/read-csv.ts';

/** Where the geography stands that is shipped with the product. */
export const geographyFolder = (): string => path.join(projectRoot(), 'data', 'geo');

/** Fills the geography from its files. May be repeated: what is equal stays untouched, what changed is updated. */
export async function loadGeography(tx: Transaction, folder: string = geographyFolder()): Promise<void> {
  const rowsOf = async (name: string) => readCsv(await readFile(path.join(folder, name), 'utf8'));
  await putZones(tx, await rowsOf('zone.csv'));
  await putMunicipalities(tx, await rowsOf('municipality.csv'));
  await putNisChanges(tx, await rowsOf('nis-change.csv'));
  const places = await rowsOf('place.csv');
  await putPlaces(
    tx,
    places.map((row) => ({ ...row, folded: foldName(row['name'] ?? '') })),
  );
}
