import type { MunicipalityNis } from '../kernel/ids.ts';
import { landline } from './words.ts';

export interface PlannedDesk {
  readonly name: string;
  readonly slug: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly serves: readonly MunicipalityNis[];
}

interface Town {
  readonly nis: MunicipalityNis;
  readonly name: string;
  readonly zone: string;
  readonly zoneName: string;
  readonly postcode: string;
  readonly children: number;
}

/** Children under three from whom on a town has a desk of its own. Assumption. */
const OWN_DESK = 1000;

/** A desk for every larger town; the others share one per primary-care zone, and Brussels has one. The given order stays. */
export function planDesks(towns: readonly Town[]): PlannedDesk[] {
  const groups = new Map<string, Town[]>();
  for (const town of towns) {
    const own = town.children >= OWN_DESK && !town.nis.startsWith('21');
    const key = own ? town.nis : town.zone;
    groups.set(key, [...(groups.get(key) ?? []), town]);
  }
  const slugs = new Set<string>();
  return [...groups].flatMap(([key, those], number) => {
    const [first] = those;
    if (first === undefined) return [];
    const place = key === first.nis ? first.name : first.zoneName;
    const plain = place.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); // prettier-ignore
    const slug = slugs.has(plain) ? `${plain}-rond` : plain;
    slugs.add(slug);
    const address = `Regenboogdreef ${String(number + 1)}, ${first.postcode} ${first.name}`;
    return [{ name: `Lokaal loket kinderopvang ${key === first.nis ? place : `zone ${place}`}`, slug, email: `loket@${slug}.invalid`, phone: landline(90_000 + number), address, serves: those.map(({ nis }) => nis) }]; // prettier-ignore
  });
}
