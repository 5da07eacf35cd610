import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, wordsOnly } from '../../../platform/http/route.ts';
import { TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form, LinkButton } from '../../../platform/page/parts.tsx';
import { findPlace } from '../../geo/index.ts';
import { saveSearch } from '../actions/save-search.ts';
import { supplyErrors } from './errors.ts';
import { readSearch, searchPath, wishOf, type SearchQuery } from './search-query.ts';

/** Under the results: a letter when something comes free. The search itself stands in the address of the form. */
export function SaveSearch({ page, query, error }: { page: PageContext; query: SearchQuery; error?: ErrorOf }) {
  const { t } = page;
  return (
    <section class="panel" aria-labelledby="bewaar">
      <h2 id="bewaar">{t('search.save.title')}</h2>
      <p>{t('search.save.lead')}</p>
      <Form
        page={page}
        action={`/zoeken/bewaren?${new URLSearchParams(searchPath(kept(query)).split('?')[1]).toString()}`}
      >
        <TextField
          name="email"
          type="email"
          label={t('search.save.email')}
          hint={t('search.save.hint')}
          value={page.form.one('email')}
          error={error?.('email')}
          autocomplete="email"
          maxLength={254}
        />
        <Button>{t('search.save.button')}</Button>
      </Form>
    </section>
  );
}

/** How many cards are shown is no part of what somebody looks for. */
const kept = (query: SearchQuery): SearchQuery => ({ ...query, toon: undefined });

/** Receives the address; nothing is sent to it but one question, until its owner confirms. */
export const saveSearchForm = form('/zoeken/bewaren', {
  uses: [findPlace, saveSearch],
  async handle(page) {
    const { query } = readSearch(page.query, page.today);
    if (query === null || (query.plaats === undefined && query.naam === undefined)) return page.redirect('/zoeken');
    const path = searchPath(kept(query));
    const place = query.plaats === undefined ? null : (await page.read(findPlace, { text: query.plaats })).place;
    if (query.plaats !== undefined && place === null) return page.redirect(path);
    const email = page.form.one('email');
    const saved = await page.attempt(saveSearch, {
      email,
      language: page.lang,
      path,
      wish: wishOf(query, place),
      from: page.ip,
    });
    if (saved.ok) return page.redirect('/zoekmelding');
    const error = supplyErrors(page, email === '' ? [{ field: 'email', rule: 'required' }] : saved.issues);
    return page.html({
      title: page.t('search.save.title'),
      status: saved.status,
      body: (
        <div class="q">
          <a class="back" href={page.href(path)}>
            {page.t('location.backToSearch')}
          </a>
          <h1>{page.t('search.save.heading')}</h1>
          <ErrorSummary
            frame={page}
            fields={['email']}
            error={error}
            problem={saved.problem === null ? null : page.say(saved.problem)}
          />
          <SaveSearch page={page} query={query} error={error} />
        </div>
      ),
    });
  },
});

/** /zoekmelding: the letter with the link is on its way. Says the same whoever asked. */
export const searchAskedPage = wordsOnly('/zoekmelding', (page) => words(page, 'asked'));

/** /zoekmelding/gestopt: it is erased. */
export const searchEndedPage = wordsOnly('/zoekmelding/gestopt', (page) => words(page, 'ended'));

function words(page: PageContext, what: 'asked' | 'ended') {
  const title = page.t(`search.save.${what}.title`);
  return page.html({
    title,
    body: (
      <div class="q">
        <h1>{title}</h1>
        <p>{page.t(`search.save.${what}.body`)}</p>
        <LinkButton href={page.href('/zoeken')}>{page.t('location.search')}</LinkButton>
      </div>
    ),
  });
}
