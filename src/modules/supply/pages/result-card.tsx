import { noHalfDays, overlap, without } from '../../../kernel/half-days.ts';
import type { Frame, PageContext } from '../../../platform/http/page-context.ts';
import { Chip, LinkButton, type Tone } from '../../../platform/page/parts.tsx';
import { WeekStrip } from '../../../platform/page/week-strip.tsx';
import { capitalised, distance, listOf, longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import type { SearchResult } from '../reads/search-locations.ts';
import { minutesOver } from '../rules/travel.ts';
import { reachIn, searchPath, whenParameters, type SearchQuery } from './search-query.ts';
import { PriceWords } from './words.tsx';

interface CardProps {
  readonly page: PageContext;
  readonly result: SearchResult;
  readonly query: SearchQuery;
  /** Its number on the map. */
  readonly number: number;
}

/** One answer: what it is, how it fits the wish, and the two ways on. */
export function ResultCard({ page, result, query, number }: CardProps) {
  const { t } = page;
  const words = availability(page, result, query);
  const wish = query.dagen ?? noHalfDays;
  return (
    <article class={result.fit === 'none' ? 'place full' : 'place'} id={`plek-${String(number)}`}>
      <div class="top">
        <div>
          <h2>
            {number}. <a href={page.href(locationPath(result, query))}>{result.name}</a>
          </h2>
          <p class="meta">
            {[
              t(`supply.kind.${result.kind}`),
              t('supply.places', { count: result.places ?? 0 }),
              ...farAway(page, result, query),
              result.municipality,
            ].join(' · ')}
          </p>
        </div>
        <PriceWords frame={page} of={result} />
      </div>
      <p class="say">
        <Chip tone={words.tone}>{words.text}</Chip>
      </p>
      <WeekStrip frame={page} set={result.freeHalfDays} wish={wish} label={stripLabel(page, result, query)} />
      <div class="acts">
        <span class="choice">
          <input type="checkbox" id={`kies-${String(number)}`} name="locatie" value={result.location} />
          <label for={`kies-${String(number)}`}>
            {t('search.choose')} <span class="hidden">{result.name}</span>
          </label>
        </span>
        <LinkButton quiet href={page.href(requestPath(result, query))}>
          {t('search.ask')} <span class="hidden">{result.name}</span>
        </LinkButton>
      </div>
    </article>
  );
}

/** How far: in minutes when asked so, always said to be a guess; nothing when there is no place to count from. */
function farAway({ t, lang }: PageContext, { distance: metres }: SearchResult, query: SearchQuery): string[] {
  if (query.plaats === undefined) return [];
  const { by } = reachIn(query.straal);
  return by === 'foot' || by === 'bike'
    ? [t(`search.guess.${by}`, { minutes: minutesOver(metres, by) })]
    : [distance(metres, lang)];
}

/** To the page of a location, with the way back to this search. */
export function locationPath({ location }: Pick<SearchResult, 'location'>, query: SearchQuery): string {
  const parameters = whenParameters(query);
  parameters.set('terug', searchPath(query));
  return `/locatie/${location}?${parameters.toString()}`;
}

/** To the request, with this location in it. */
export function requestPath(
  { location }: Pick<SearchResult, 'location'>,
  when: Pick<SearchQuery, 'vanaf' | 'dagen'>,
): string {
  const parameters = new URLSearchParams({ locatie: location });
  for (const [name, value] of whenParameters(when)) parameters.append(name, value);
  return `/vraag?${parameters.toString()}`;
}

/** How a location fits the wish, in a few words. */
export function availability(
  frame: Frame,
  {
    fit,
    freeHalfDays,
    freeFrom,
    opensOn,
    except,
  }: Pick<SearchResult, 'fit' | 'freeHalfDays' | 'freeFrom' | 'opensOn' | 'except'>,
  { dagen }: Pick<SearchQuery, 'dagen'>,
): { tone: Tone; text: string } {
  const { t, lang } = frame;
  if (opensOn !== null && fit !== 'all')
    return { tone: 'warn', text: t('location.opensOn.chip', { date: longDate(opensOn, lang) }) };
  if (except.length > 0) {
    const [when, days] = [sayGaps(frame, except), overlap(dagen ?? freeHalfDays, freeHalfDays)];
    return dagen !== undefined && days === dagen
      ? { tone: 'warn', text: t('search.fit.exceptAll', { when }) }
      : { tone: 'warn', text: t('search.fit.exceptSome', { days: sayHalfDays(days, lang, t), when }) };
  }
  if (dagen === undefined)
    return fit === 'all'
      ? { tone: 'free', text: t('search.fit.some', { days: sayHalfDays(freeHalfDays, lang, t) }) }
      : { tone: 'plain', text: t('search.fit.full') };
  const missing = without(dagen, freeHalfDays);
  // Enough of the days, not all: say which.
  if (fit === 'all' && missing !== noHalfDays)
    return { tone: 'free', text: t('search.fit.enough', { days: sayHalfDays(overlap(dagen, freeHalfDays), lang, t) }) };
  if (fit === 'all') return { tone: 'free', text: t('search.fit.all') };
  if (fit === 'later' && freeFrom !== null) {
    const date = longDate(freeFrom, lang);
    return missing === dagen
      ? { tone: 'warn', text: t('search.fit.allLater', { date }) }
      : { tone: 'warn', text: capitalised(t('search.fit.later', { days: sayHalfDays(missing, lang, t), date })) };
  }
  return fit === 'some'
    ? { tone: 'warn', text: t('search.fit.missing', { days: sayHalfDays(missing, lang, t) }) }
    : { tone: 'plain', text: t('search.fit.fullOnDays') };
}

/** 'van 4 januari 2027 tot en met 15 januari 2027'. */
export const sayGaps = ({ t, lang }: Frame, gaps: SearchResult['except']): string =>
  listOf(
    gaps.map(({ from, until }) => t('search.gap', { from: longDate(from, lang), until: longDate(until, lang) })),
    lang,
  );

/** The strip in words: what is free, and what was asked. */
function stripLabel(frame: Frame, { freeHalfDays }: SearchResult, { dagen }: SearchQuery): string {
  const { t, lang } = frame;
  const free =
    freeHalfDays === noHalfDays
      ? t('search.strip.none')
      : t('search.strip.free', { days: sayHalfDays(freeHalfDays, lang, t) });
  return dagen === undefined ? free : `${free} ${t('search.strip.wish', { days: sayHalfDays(dagen, lang, t) })}`;
}
