import { noHalfDays } from '../../kernel/half-days.ts';
import { listDesks, type Desk } from '../../modules/geo/index.ts';
import type { PageContext } from '../../platform/http/page-context.ts';
import { page as route } from '../../platform/http/route.ts';
import { TextField } from '../../platform/page/fields.tsx';
import { Button } from '../../platform/page/parts.tsx';
import { WeekChooser } from '../../platform/page/week-strip.tsx';
import { DeskContact } from './desk-contact.tsx';

/** The first page: search, ask, follow, and somebody to call. */
export const homePage = route('/', {
  uses: [listDesks],
  handle: async (page) => {
    const desks = await page.read(listDesks, {});
    return page.html({ title: page.t('home.title'), body: <HomePage page={page} desks={desks} /> });
  },
});

function HomePage({ page, desks }: { page: PageContext; desks: readonly Desk[] }) {
  const { t } = page;
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p class="lead">{t('home.lead')}</p>
      <div class="hero">
        <SearchForm page={page} />
        <WaysOn page={page} desks={desks} />
      </div>
      <section aria-labelledby="how">
        <h2 id="how">{t('home.how')}</h2>
        <ol class="steps">
          {(['search', 'ask', 'follow'] as const).map((step) => (
            <li key={step}>
              <b>{t(`home.how.${step}`)}</b> {t(`home.how.${step}.text`)}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function SearchForm({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <form class="panel" method="get" action={page.href('/zoeken')} aria-labelledby="search">
      <h2 id="search">{t('home.search')}</h2>
      <div class="row">
        <TextField name="plaats" type="search" label={t('home.place')} hint={t('home.place.hint')} />
        <TextField name="vanaf" label={t('home.from')} hint={t('home.from.hint')} />
      </div>
      <details class="more openwide">
        <summary>{t('home.days')}</summary>
        <WeekChooser
          frame={page}
          name="dagen"
          chosen={noHalfDays}
          legend={t('home.days.legend')}
          hint={t('home.days.hint')}
        />
      </details>
      <Button>{t('home.search.button')}</Button>
    </form>
  );
}

function WaysOn({ page, desks }: { page: PageContext; desks: readonly Desk[] }) {
  const { t } = page;
  const [desk, second] = desks;
  return (
    <ul class="ways">
      <li>
        <a href={page.href('/vraag')}>{t('home.ask')}</a>
        <p>{t('home.ask.text')}</p>
      </li>
      <li>
        <a href={page.href('/tarief')}>{t('home.cost')}</a>
        <p>{t('home.cost.text')}</p>
      </li>
      <li>
        <a href={page.href('/mijn-vraag')}>{t('home.follow')}</a>
        <p>{t('home.follow.text')}</p>
      </li>
      <li>
        <a href={page.href('/hulp')}>{t('home.help')}</a>
        <p>{t('home.help.text')}</p>
        {desk !== undefined && second === undefined && <DeskContact page={page} desk={desk} />}
      </li>
    </ul>
  );
}
