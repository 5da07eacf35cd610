import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute } from '../../../platform/http/route.ts';
import { ActButton } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import { confirmSearch, endSearch } from '../actions/save-search.ts';
import { showSavedSearch } from '../reads/saved-search.ts';

const tokenOf = (page: PageContext) => ({ token: page.params['token'] ?? '' });

/** /zoekmelding/:token: what the link of a letter opens. Only the buttons change something. */
export const savedSearchPage = pageRoute('/zoekmelding/:token', {
  uses: [showSavedSearch],
  async handle(page) {
    const { t, lang } = page;
    const { path, confirmed, expires } = await page.read(showSavedSearch, tokenOf(page));
    const address = `/zoekmelding/${tokenOf(page).token}`;
    const title = confirmed ? t('search.kept.title', { date: longDate(expires, lang) }) : t('search.confirm.title');
    return page.html({
      title,
      body: (
        <div class="q">
          <h1>{title}</h1>
          <p>{t(confirmed ? 'search.kept.lead' : 'search.confirm.lead')}</p>
          <p>
            <a href={page.href(path)}>{t('search.kept.look')}</a>
          </p>
          <div class="acts">
            <ActButton
              page={page}
              action={`${address}/ja`}
              label={t(confirmed ? 'search.kept.longer' : 'search.confirm.button')}
              quiet={confirmed}
            />
            <ActButton page={page} action={`${address}/stop`} label={t('search.kept.stop')} quiet={!confirmed} />
          </div>
        </div>
      ),
    });
  },
});

export const confirmSearchForm = form('/zoekmelding/:token/ja', {
  uses: [confirmSearch],
  async handle(page) {
    await page.act(confirmSearch, tokenOf(page));
    return page.redirect(`/zoekmelding/${tokenOf(page).token}`);
  },
});

export const endSearchForm = form('/zoekmelding/:token/stop', {
  uses: [endSearch],
  async handle(page) {
    await page.act(endSearch, tokenOf(page));
    return page.redirect('/zoekmelding/gestopt');
  },
});
