import { noHalfDays } from '../../../../kernel/half-days.ts';
import { Button, Form } from '../../../../platform/page/parts.tsx';
import { WeekStrip } from '../../../../platform/page/week-strip.tsx';
import { distance } from '../../../../platform/texts/format.ts';
import type { SearchResult } from '../../../supply/index.ts';
import { MOST_LOCATIONS } from '../../rules/terms.ts';
import type { Asking } from '../question.tsx';

export interface Found {
  readonly text: string;
  /** The place that was understood; null when nothing looks like it. */
  readonly place: string | null;
  readonly results: readonly SearchResult[];
}

/** The chosen locations by number, with buttons that move or remove one. */
export function ChosenLocations({ page: { t }, draft: { answers, locations }, error }: Asking) {
  const wrong = error('locations');
  return (
    <div class={wrong === null ? 'field' : 'field wrong'} id="locations" tabIndex={-1}>
      <h1>
        {t(locations.length > 1 ? 'ask.locations.titleOrder' : 'ask.locations.title', {
          count: answers.locations?.length ?? 0,
        })}
      </h1>
      <p class="hint">
        {t(locations.length > 1 ? 'ask.locations.orderHint' : 'ask.locations.hint', { most: MOST_LOCATIONS })}
      </p>
      {wrong !== null && <p class="error">{wrong}</p>}
      <ol class="chosen">
        {locations.map(({ location, name, street, houseNumber, municipality }, index) => (
          <li key={location}>
            <b>{name}</b>
            <p class="meta">
              {street} {houseNumber}, {municipality}
            </p>
            <p class="acts">
              {index > 0 && <ListAct act={`up:${location}`} word={t('ask.locations.up')} name={name} />}
              {index < locations.length - 1 && (
                <ListAct act={`down:${location}`} word={t('ask.locations.down')} name={name} />
              )}
              <ListAct act={`remove:${location}`} word={t('ask.locations.remove')} name={name} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

const ListAct = ({ act, word, name }: { act: string; word: string; name: string }) => (
  <button class="link" type="submit" name="act" value={act}>
    {word} <span class="hidden">{name}</span>
  </button>
);

/** Searching for more, and what was found. */
export function FoundLocations({ page, draft, found }: Asking & { found: Found | null }) {
  const { t, lang } = page;
  const chosen = new Set(draft.locations.map(({ location }) => location));
  const back = page.query.has('wijzig');
  return (
    <section class="more-locations">
      <h2 id="meer">{t(chosen.size === 0 ? 'ask.locations.search' : 'ask.locations.more')}</h2>
      <form method="get" action={`${page.href('/vraag/locaties')}#meer`} class="search-line">
        {back && <input type="hidden" name="wijzig" value="1" />}
        <label for="zoek">{t('ask.locations.near')}</label>
        <p class="hint" id="zoek-hint">
          {t('ask.locations.nearHint')}
        </p>
        <div class="acts">
          <input id="zoek" name="zoek" value={found?.text ?? ''} maxLength={100} aria-describedby="zoek-hint" />
          <button class="btn quiet" type="submit">
            {t('ask.locations.find')}
          </button>
        </div>
      </form>
      {found !== null && (
        <p role="status">
          {found.place === null
            ? t('ask.locations.placeUnknown', { text: found.text })
            : t('ask.locations.found', { count: found.results.length, place: found.place })}
        </p>
      )}
      {found?.results.map((result) => (
        <article class="found" key={result.location}>
          <div>
            <h3>{result.name}</h3>
            <p class="meta">
              {t(`supply.kind.${result.kind}`)} · {distance(result.distance, lang)} · {result.municipality}
            </p>
            <WeekStrip frame={page} set={result.freeHalfDays} wish={draft.answers.halfDays ?? noHalfDays} />
          </div>
          {chosen.has(result.location) ? (
            <p class="meta">{t('ask.locations.inList')}</p>
          ) : (
            <Form page={page} action={back ? '/vraag/locaties?wijzig=1' : '/vraag/locaties'}>
              <input type="hidden" name="zoek" value={found.text} />
              <Button name="act" value={`add:${result.location}`}>
                {t('ask.locations.add')} <span class="hidden">{result.name}</span>
              </Button>
            </Form>
          )}
        </article>
      ))}
    </section>
  );
}
