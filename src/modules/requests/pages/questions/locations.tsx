import { isId, type LocationId } from '../../../../kernel/ids.ts';
import { findPlace } from '../../../geo/index.ts';
import { searchLocations } from '../../../supply/index.ts';
import { MOST_LOCATIONS } from '../../rules/terms.ts';
import type { Asking, Question } from '../question.tsx';
import { ChosenLocations, FoundLocations, type Found } from './location-lists.tsx';

/** How far the search of the wizard looks; the public search page has every setting. */
const RADIUS_KM = 15;
const MOST_RESULTS = 8;

/** Where to ask, in order of preference, across municipalities. */
export const locationsQuestion: Question = {
  path: 'locaties',
  uses: [findPlace, searchLocations],
  fields: ['locations'],
  title: ({ t }, { locations = [] }) =>
    t(locations.length > 1 ? 'ask.locations.titleOrder' : 'ask.locations.title', { count: locations.length }),
  isAnswered: ({ locations = [] }) => locations.length > 0,
  stored: () => ({}),
  body: (asking) => <ChosenLocations {...asking} />,
  below: async (asking) => <FoundLocations {...asking} found={await search(asking)} />,
  understand({ t }, typed, { answers: { locations = [] } }) {
    const [act = '', id = ''] = typed.one('act').split(':');
    const search = typed.one('zoek');
    const stay: Record<string, string> = search === '' ? {} : { zoek: search };
    if (act === '' || !isId(id))
      return locations.length > 0
        ? { ok: true, keep: {} }
        : { ok: false, wrong: { locations: t('ask.locations.chooseOne') } };
    const changed = change(locations, act, id as LocationId);
    if (changed.length > MOST_LOCATIONS)
      return { ok: false, wrong: { locations: t('ask.locations.tooMany', { most: MOST_LOCATIONS }) } };
    return changed.length === 0
      ? { ok: true, keep: {}, clear: ['locations'], stay }
      : { ok: true, keep: { locations: changed }, stay };
  },
  summary: ({ t }, { locations }) => [
    {
      term: t('ask.locations.term'),
      value:
        locations.length === 0 ? (
          t('ask.unanswered')
        ) : (
          <ol>
            {locations.map(({ location, name, municipality }) => (
              <li key={location}>
                {name}, {municipality}
              </li>
            ))}
          </ol>
        ),
    },
  ],
};

/** The list after a press on a button. Unknown acts change nothing. */
function change(locations: readonly LocationId[], act: string, id: LocationId): LocationId[] {
  const others = locations.filter((location) => location !== id);
  const at = locations.indexOf(id);
  if (act === 'add') return at === -1 ? [...locations, id] : [...locations];
  if (act === 'remove') return others;
  if (at === -1 || (act !== 'up' && act !== 'down')) return [...locations];
  const to = Math.max(0, at + (act === 'up' ? -1 : 1));
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** What the search in the address finds; null when nothing was searched. */
async function search({ page, draft }: Asking): Promise<Found | null> {
  const text = page.query.one('zoek').slice(0, 100);
  if (text === '') return null;
  const { place } = await page.read(findPlace, { text });
  if (place === null) return { text, place: null, results: [] };
  const { start, halfDays } = draft.answers;
  const { results } = await page.read(searchLocations, {
    lat: place.lat,
    lon: place.lon,
    radiusKm: RADIUS_KM,
    limit: MOST_RESULTS,
    ...(start === undefined ? {} : { from: start }),
    ...(halfDays === undefined ? {} : { halfDays }),
  });
  return { text, place: place.label, results };
}
