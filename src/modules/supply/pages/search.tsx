import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { Button, ErrorSummary, Notice } from '../../../platform/page/parts.tsx';
import { listOf } from '../../../platform/texts/format.ts';
import { findPlace, listParts, LiveMap, liveMapScripts, type FoundPlace, type PlaceAnswer } from '../../geo/index.ts';
import { loosenSearch, searchLocations, type SearchAnswer, type SearchResult } from '../reads/search-locations.ts';
import { supplyMark } from '../reads/supply-mark.ts';
import { DETOUR, SPEED } from '../rules/travel.ts';
import { NEAR_KM } from '../rules/wish.ts';
import type { Loosening } from '../rules/loosen.ts';
import { supplyErrors } from './errors.ts';
import { Loosenings } from './loosenings.tsx';
import { ResultCard } from './result-card.tsx';
import { SaveSearch } from './save-search.tsx';
import { HiddenWhen, SearchForm } from './search-form.tsx';
import { headingOf } from './search-heading.ts';
import {
  PAGE,
  readSearch,
  reachIn,
  searchFields,
  searchPath,
  unknownNames,
  wishOf,
  type SearchQuery,
} from './search-query.ts';

/** /zoeken: what is free near a place. Everything stands in the address, so a search can be shared and kept. */
export const searchPage = pageRoute('/zoeken', {
  uses: [findPlace, searchLocations, loosenSearch, listParts],
  keep: supplyMark,
  async handle(page) {
    const { query, issues } = readSearch(page.query, page.today);
    if (query === null) return askAgain(page, issues);
    if (unknownNames(page.query).length > 0) return askAgain(page, []);
    if (query.plaats === undefined && query.naam === undefined)
      return asked(page) ? askAgain(page, [{ field: 'plaats', rule: 'required' }]) : ask(page);
    const found = query.plaats === undefined ? null : await page.read(findPlace, { text: query.plaats });
    if (found?.place === null) return unknownPlace(page, query, found);
    const place = found?.place ?? null;
    const wish = wishOf(query, place);
    const answer = await page.read(searchLocations, { ...wish, limit: query.toon ?? PAGE });
    const loosenings = answer.free === 0 ? await page.read(loosenSearch, wish) : [];
    const parts = place === null ? [] : await page.read(listParts, { nis: [place.nis] });
    return results(page, { query, found, place, answer, loosenings, parts });
  },
});

/** Was a search sent, or is this the first look? */
const asked = (page: PageContext) => searchFields.some((field) => page.query.has(field));

function ask(page: PageContext): Answer {
  const title = page.t('search.title');
  return page.html({
    title,
    body: (
      <div class="q">
        <h1>{title}</h1>
        <p>{page.t('search.lead')}</p>
        <SearchForm page={page} error={() => null} first />
      </div>
    ),
  });
}

function askAgain(page: PageContext, issues: Parameters<typeof supplyErrors>[1]): Answer {
  const error = supplyErrors(page, issues);
  const unknown = unknownNames(page.query).map((name) => name.slice(0, 30));
  const title = page.t('search.title');
  return page.html({
    title: page.t('search.titleWrong'),
    status: 400,
    body: (
      <div class="q">
        <ErrorSummary
          frame={page}
          fields={searchFields}
          error={error}
          problem={
            unknown.length === 0 ? null : page.t('search.unknownParameter', { names: listOf(unknown, page.lang) })
          }
        />
        <h1>{title}</h1>
        <SearchForm page={page} error={error} />
      </div>
    ),
  });
}

function unknownPlace(page: PageContext, query: SearchQuery, found: PlaceAnswer): Answer {
  const { t } = page;
  const title = t('search.unknownPlace', { text: found.text });
  return page.html({
    title,
    body: (
      <div class="q">
        <h1>{title}</h1>
        {found.notes.map((note) => (
          <p key={note}>{t(`place.note.${note}`, { place: found.text })}</p>
        ))}
        <Alternatives page={page} query={query} found={found} />
        <SearchForm page={page} error={() => null} />
      </div>
    ),
  });
}

interface ResultsProps {
  readonly query: SearchQuery;
  /** Null when only a name was asked. */
  readonly found: PlaceAnswer | null;
  readonly place: FoundPlace | null;
  readonly answer: SearchAnswer;
  readonly loosenings: readonly Loosening[];
  readonly parts: readonly { readonly name: string; readonly lat: number; readonly lon: number }[];
}

function results(page: PageContext, { query, found, place, answer, loosenings, parts }: ResultsProps): Answer {
  const { t } = page;
  const title = headingOf(page, query, place, answer);
  return page.html({
    title,
    scripts: liveMapScripts,
    body: (
      <>
        <h1>{title}</h1>
        {found === null || place === null ? (
          <p class="meta">{t('search.namedAnywhere', { name: query.naam ?? '' })}</p>
        ) : (
          <PlaceNotes page={page} query={query} found={found} place={place} />
        )}
        <div class="cols">
          <details class="filters">
            <summary>
              {t('search.change')} <small>{t('search.count', { count: answer.total })}</small>
            </summary>
            <SearchForm page={page} error={() => null} />
          </details>
          <div class="results">
            <Loosenings page={page} query={query} loosenings={loosenings} none={answer.total === 0} />
            {answer.results.length > 0 && (
              <Choose page={page} query={query}>
                {answer.results.map((result, index) => (
                  <ResultCard key={result.location} page={page} result={result} query={query} number={index + 1} />
                ))}
              </Choose>
            )}
            <More page={page} query={query} answer={answer} />
            <SaveSearch page={page} query={query} />
          </div>
          <div class="side" id="kaart">
            {place !== null && (
              <LiveMap
                page={page}
                title={title}
                area={[place.nis]}
                here={{ lat: place.lat, lon: place.lon, label: place.label }}
                parts={parts}
                points={answer.results.map(pointOf)}
              />
            )}
          </div>
        </div>
      </>
    ),
  });
}

const pointOf = ({ lat, lon, name, fit }: SearchResult, index: number) => ({
  lat,
  lon,
  name,
  label: String(index + 1),
  kind: fit === 'all' ? ('free' as const) : fit === 'none' ? ('full' as const) : ('later' as const),
  href: `#plek-${String(index + 1)}`,
});

/** How sure the place is, from where and how the distances count, and what else the text may mean. */
function PlaceNotes({
  page,
  query,
  found,
  place,
}: {
  readonly page: PageContext;
  readonly query: SearchQuery;
  readonly found: PlaceAnswer;
  readonly place: FoundPlace;
}) {
  const { t } = page;
  return (
    <>
      {found.notes.length > 0 && (
        <Notice tone="warn">
          {found.notes.map((note) => (
            <p key={note}>{t(`place.note.${note}`, { place: place.label })}</p>
          ))}
        </Notice>
      )}
      {found.notes.length === 0 && place.kind === 'postcode' && found.alternatives.length > 0 && (
        <p>{t('search.askWhich', { place: place.label })}</p>
      )}
      <Alternatives page={page} query={query} found={found} />
      <p class="meta">
        {sayReach(page, query, place)} {query.naam !== undefined && t('search.named', { name: query.naam })}{' '}
        <a class="narrow" href="#kaart">
          {t('search.toMap')}
        </a>
      </p>
    </>
  );
}

/** How far was looked, and how that distance was counted. */
function sayReach({ t }: PageContext, { straal }: SearchQuery, place: FoundPlace): string {
  const middle = place.precision === 'address' || place.precision === 'street' ? 'no' : 'yes';
  const { radiusKm = NEAR_KM, by, minutes } = reachIn(straal);
  if (minutes === undefined || by === undefined || by === 'crow')
    return t('search.within', { radius: radiusKm, place: place.label, middle });
  return t('search.withinGuess', { minutes, by, place: place.label, middle, detour: DETOUR, speed: SPEED[by] });
}

function Alternatives({ page, query, found }: { page: PageContext; query: SearchQuery; found: PlaceAnswer }) {
  if (found.alternatives.length === 0) return null;
  return (
    <p>
      {page.t('place.alternatives')}{' '}
      {found.alternatives.map((other, index) => (
        <span key={other.label}>
          {index > 0 && ', '}
          <a href={page.href(searchPath({ ...query, plaats: other.label, toon: undefined }))}>{other.label}</a>
        </span>
      ))}
      ?
    </p>
  );
}

/** The cards as one form: tick several and ask them all at once. */
function Choose({ page, query, children }: { page: PageContext; query: SearchQuery; children: ComponentChildren }) {
  return (
    <form method="get" action={page.href('/vraag')} class="choose">
      <HiddenWhen when={query} />
      {children}
      <div class="chosen">
        <Button>{page.t('search.askChosen')}</Button>
      </div>
    </form>
  );
}

function More({ page, query, answer }: { page: PageContext; query: SearchQuery; answer: SearchAnswer }) {
  const shown = answer.results.length;
  if (shown >= answer.total) return null;
  const path = searchPath({ ...query, toon: Math.min(200, shown + PAGE) });
  return (
    <nav class="turn" aria-label={page.t('search.more.label')}>
      <span>{page.t('search.shown', { shown, total: answer.total })}</span>
      {shown < 200 && <a href={`${page.href(path)}#plek-${String(shown + 1)}`}>{page.t('search.showMore')}</a>}
    </nav>
  );
}
