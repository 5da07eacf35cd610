import type { OrganiserId } from '../../../../kernel/ids.ts';
import type { Organiser } from '../../store/locations.ts';
import { fold } from './fields.ts';

/** An organiser we know, or one the import will make. */
export type OrganiserRef =
  { readonly id: OrganiserId; readonly name: string } | { readonly name: string; readonly kbo: string | null };

export interface Organisers {
  /** By enterprise number first, else by name. The text says why not. */
  find(name: string | undefined, kbo: string | undefined): OrganiserRef | 'organiserAmbiguous' | 'organiserNameless';
  nameOf(id: OrganiserId): string;
  /** Names of those that were asked for and that we do not know. */
  fresh(): string[];
}

export function findOrganisers(known: readonly Organiser[]): Organisers {
  const byId = new Map(known.map((each) => [each.organiser, each]));
  const byKbo = new Map(known.filter(({ kbo }) => kbo !== null).map((each) => [each.kbo, each]));
  const byName = new Map<string, Organiser[]>();
  for (const each of known) byName.set(fold(each.name), [...(byName.get(fold(each.name)) ?? []), each]);
  const made = new Map<string, { name: string; kbo: string | null }>();
  const ref = ({ organiser, name }: Organiser): OrganiserRef => ({ id: organiser, name });
  return {
    find(name, kbo) {
      const numbered = kbo === undefined ? undefined : byKbo.get(kbo);
      if (numbered !== undefined) return ref(numbered);
      const named = name === undefined ? [] : (byName.get(fold(name)) ?? []);
      // One with another number is another one of the same name.
      const fits = named.filter((each) => kbo === undefined || each.kbo === null);
      if (fits.length > 1) return 'organiserAmbiguous';
      if (fits[0] !== undefined) return ref(fits[0]);
      if (name === undefined) return 'organiserNameless';
      const key = kbo ?? fold(name);
      const fresh = made.get(key) ?? { name, kbo: kbo ?? null };
      made.set(key, fresh);
      return fresh;
    },
    nameOf: (id) => byId.get(id)?.name ?? '',
    fresh: () => [...made.values()].map(({ name }) => name),
  };
}
