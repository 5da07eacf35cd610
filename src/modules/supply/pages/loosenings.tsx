import { noHalfDays, wholeDays, without } from '../../../kernel/half-days.ts';
import type { Frame, PageContext } from '../../../platform/http/page-context.ts';
import { Notice } from '../../../platform/page/parts.tsx';
import { weekdayName } from '../../../platform/texts/format.ts';
import type { Loosening } from '../rules/loosen.ts';
import { searchPath, type SearchQuery } from './search-query.ts';

interface Props {
  readonly page: PageContext;
  readonly query: SearchQuery;
  readonly loosenings: readonly Loosening[];
  /** Nothing at all was found. */
  readonly none: boolean;
}

/** What to let go when nothing is free, and what each step gives. */
export function Loosenings({ page, query, loosenings, none }: Props) {
  const { t } = page;
  if (loosenings.length === 0 && !none) return null;
  return (
    <Notice tone="warn" title={t('search.loosen.title')}>
      {loosenings.length === 0 ? (
        <p>{t('search.loosen.nothing')}</p>
      ) : (
        <ul>
          {loosenings.slice(0, 6).map((loosening) => (
            <li key={JSON.stringify(loosening)}>
              <a href={page.href(searchPath({ ...query, ...changeOf(query, loosening), toon: undefined }))}>
                {what(page, loosening)}
              </a>
              {': '}
              {loosening.free > 0
                ? t('search.loosen.free', { count: loosening.free })
                : t('search.loosen.total', { count: loosening.total })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function changeOf(query: SearchQuery, loosening: Loosening): Partial<SearchQuery> {
  switch (loosening.drop) {
    case 'radius':
      return { straal: String(loosening.radiusKm) };
    case 'day':
      return { dagen: without(query.dagen ?? noHalfDays, wholeDays(loosening.day)) };
    case 'someDays':
      return { minstens: loosening.days };
    case 'hours':
      return { van: undefined, tot: undefined };
    case 'kind':
      return { soort: undefined };
    case 'price':
      return { prijs: undefined };
    case 'tier':
      return { trap: undefined };
    case 'name':
      return { naam: undefined };
    case 'feature':
      return { kenmerk: (query.kenmerk ?? []).filter((feature) => feature !== loosening.feature) };
  }
}

function what({ t, lang }: Frame, loosening: Loosening): string {
  switch (loosening.drop) {
    case 'radius':
      return t('search.loosen.radius', { radius: loosening.radiusKm });
    case 'day':
      return t('search.loosen.day', { day: weekdayName(loosening.day, lang) });
    case 'someDays':
      return t('search.loosen.someDays', { days: loosening.days });
    case 'feature':
      return t('search.loosen.feature', { feature: t(`supply.feature.${loosening.feature}`) });
    default:
      return t(`search.loosen.${loosening.drop}`);
  }
}
