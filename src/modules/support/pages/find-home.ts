import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { findPlace, type FoundPlace } from '../../geo/index.ts';
import type { Wrong } from './errors.ts';

export type Home =
  | { readonly ok: true; readonly nis: MunicipalityNis; readonly postcode: string | null }
  | { readonly ok: false; readonly wrong: Wrong };

/** Where the family lives, from what was typed; asks which town when the text may mean several. */
export async function findHome(page: PageContext, text: string, meantNis: string): Promise<Home> {
  const { place, notes, alternatives } = await page.read(findPlace, { text });
  const meant = [place, ...alternatives].find((each) => each?.nis === meantNis);
  const chosen = meant ?? place;
  if (chosen === null && alternatives.length === 0)
    return { ok: false, wrong: { place: page.say({ type: 'requests.unknownMunicipality', values: {} }) } };
  const doubtful = notes.includes('guessed') || place === null || towns([place, ...alternatives]).length > 1;
  if (chosen === null || (meant === undefined && doubtful))
    return { ok: false, wrong: { meant: page.t('staff.desk.phone.whichTown') } };
  return { ok: true, nis: chosen.nis, postcode: chosen.postcode };
}

/** The towns that a text may mean, to choose from. */
export async function townsOf(page: PageContext, text: string): Promise<FoundPlace[]> {
  if (text === '') return [];
  const { place, alternatives } = await page.read(findPlace, { text });
  return towns([place, ...alternatives]);
}

/** One place per municipality. */
const towns = (places: readonly (FoundPlace | null)[]): FoundPlace[] =>
  places.filter(
    (place, index): place is FoundPlace =>
      place !== null && places.findIndex((each) => each?.nis === place.nis) === index,
  );
