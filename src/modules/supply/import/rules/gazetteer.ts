import type { MunicipalityNis } from '../../../../kernel/ids.ts';
import type { Point } from '../../../geo/index.ts';
import { fold } from './fields.ts';

interface Town extends Point {
  readonly nis: MunicipalityNis;
  readonly name: string;
  readonly nameFr: string;
}

interface Change {
  readonly oldNis: string;
  readonly oldName: string;
  readonly nis: MunicipalityNis;
}

/** A municipality of today, and the code or name of before a merger that led to it. */
export interface FoundTown {
  readonly town: Town;
  readonly was: string | null;
}

/** Finds municipalities of today by what lists call them. */
export interface Gazetteer {
  byNis(nis: string): FoundTown | undefined;
  byName(name: string): FoundTown | undefined;
  /** Only where the postcode lies in one municipality. */
  byPostcode(postcode: string): FoundTown | undefined;
}

export function gazetteer(
  towns: readonly Town[],
  changes: readonly Change[],
  postcodes: readonly { readonly postcode: string; readonly nis: string }[],
): Gazetteer {
  const now = new Map<string, Town>(towns.map((town) => [town.nis, town]));
  const names = new Map(towns.flatMap((town) => [[fold(town.nameFr), town], [fold(town.name), town]] as const)); // prettier-ignore
  const oldCodes = new Map(changes.map((change) => [change.oldNis, change]));
  const oldNames = new Map(changes.map((change) => [fold(change.oldName), change]));
  const merged = (change: Change | undefined, was: string): FoundTown | undefined => {
    const town = change === undefined ? undefined : now.get(change.nis);
    return town === undefined ? undefined : { town, was };
  };
  const lone = new Map<string, string | null>();
  for (const { postcode, nis } of postcodes)
    lone.set(postcode, lone.has(postcode) && lone.get(postcode) !== nis ? null : nis);
  const asIs = (town: Town | undefined): FoundTown | undefined =>
    town === undefined ? undefined : { town, was: null };
  return {
    byNis: (nis) => asIs(now.get(nis)) ?? merged(oldCodes.get(nis), nis),
    byName: (name) => asIs(names.get(fold(name))) ?? merged(oldNames.get(fold(name)), name),
    byPostcode: (postcode) => asIs(now.get(lone.get(postcode) ?? '')),
  };
}
