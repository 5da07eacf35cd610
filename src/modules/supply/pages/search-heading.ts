import { weekdaysIn } from '../../../kernel/half-days.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import type { FoundPlace } from '../../geo/index.ts';
import type { SearchAnswer } from '../reads/search-locations.ts';
import { NEAR_KM } from '../rules/wish.ts';
import { reachIn, type SearchQuery } from './search-query.ts';
import { sayDays, sayFrom } from './words.tsx';

/** The answer to a search as one sentence. */
export function headingOf(
  page: PageContext,
  query: SearchQuery,
  place: FoundPlace | null,
  answer: SearchAnswer,
): string {
  const { t, today } = page;
  const { free, later, total } = answer;
  const where = sayWhere(page, query, place);
  const when = sayFrom(page, query.vanaf ?? today, today);
  if (total === 0) return t('search.heading.nothing', { where });
  if (query.dagen === undefined) return t('search.heading.anyDay', { count: free, where, when });
  const days = sayDays(page, query.dagen);
  const needed = query.minstens ?? 7;
  if (free > 0)
    return needed < weekdaysIn(query.dagen).length
      ? t('search.heading.some', { count: free, needed, where, when, days })
      : t('search.heading.free', { count: free, where, when, days });
  return later > 0
    ? t('search.heading.later', { count: later, where, when, days })
    : t('search.heading.full', { where, when, days });
}

function sayWhere({ t }: PageContext, query: SearchQuery, found: FoundPlace | null): string {
  if (found === null) return t('search.anywhere');
  const { radiusKm = NEAR_KM, by, minutes } = reachIn(query.straal);
  const place = shortName(found);
  if (minutes !== undefined) return t(by === 'foot' ? 'search.withinFoot' : 'search.withinBike', { place, minutes });
  return radiusKm <= NEAR_KM ? t('search.near', { place }) : t('search.withinKm', { place, radius: radiusKm });
}

/** "Kessel-Lo (Leuven)" is said in full below the heading; above it only the name. */
const shortName = ({ label }: FoundPlace): string => label.replace(/ \([^)]*\)$/, '');
