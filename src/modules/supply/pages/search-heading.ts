import type { PageContext } from '../../../platform/http/page-context.ts';
import type { FoundPlace } from '../../geo/index.ts';
import type { SearchAnswer } from '../reads/search-locations.ts';
import { NEAR_KM } from '../rules/find-locations.ts';
import type { SearchQuery } from './search-query.ts';
import { sayDays, sayFrom } from './words.tsx';

/** The answer to a search as one sentence. */
export function headingOf(page: PageContext, query: SearchQuery, place: FoundPlace, answer: SearchAnswer): string {
  const { t, today } = page;
  const { free, later, total } = answer;
  const radius = query.straal ?? NEAR_KM;
  const where = t(radius <= NEAR_KM ? 'search.near' : 'search.withinKm', { place: shortName(place), radius });
  const when = sayFrom(page, query.vanaf ?? today, today);
  if (total === 0) return t('search.heading.nothing', { where });
  if (query.dagen === undefined) return t('search.heading.anyDay', { count: free, where, when });
  const days = sayDays(page, query.dagen);
  if (free > 0) return t('search.heading.free', { count: free, where, when, days });
  return later > 0
    ? t('search.heading.later', { count: later, where, when, days })
    : t('search.heading.full', { where, when, days });
}

/** "Kessel-Lo (Leuven)" is said in full below the heading; above it only the name. */
const shortName = ({ label }: FoundPlace): string => label.replace(/ \([^)]*\)$/, '');
