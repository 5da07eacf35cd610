import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute } from '../../../platform/http/route.ts';
import { DataTable, Notice } from '../../../platform/page/parts.tsx';
import { dayAndTime } from '../../../platform/texts/format.ts';
import { showFeed } from '../reads/feed.ts';
import { LICENCE } from '../rules/catalogue.ts';
import { columns } from '../rules/csv.ts';
import { ownTerms } from '../rules/vocabulary.ts';

/** The forms the data comes in, and the text key of what each is for. */
const files = [
  ['/open-data/locaties.csv', 'csv'],
  ['/open-data/locaties.jsonld', 'jsonld'],
  ['/open-data/ldes', 'ldes'],
  ['/open-data/catalogus.ttl', 'ttl'],
  ['/open-data/catalogus.jsonld', 'catalogue'],
  ['/open-data/context.jsonld', 'context'],
] as const;

const sections = ['licence', 'often', 'persons', 'follow', 'addresses'] as const;

/** /open-data: what anyone may take from here, under which terms, and what the words in it mean. */
export const openDataPage = pageRoute('/open-data', {
  uses: [showFeed],
  async handle(page) {
    const { t, lang } = page;
    const { position, at } = await page.read(showFeed, {});
    const title = t('opendata.title');
    return page.html({
      title,
      body: (
        <article class="words">
          <h1>{title}</h1>
          <p class="lead">{t('opendata.lead', { publisher: page.publisher.name })}</p>
          {page.demo && <Notice>{t('opendata.practice')}</Notice>}
          <Files page={page} />
          {sections.map((name) => (
            <section key={name} id={name}>
              <h2>{t(`opendata.${name}.title`)}</h2>
              <p>{t(`opendata.${name}.text`)}</p>
              {name === 'licence' && (
                <p>
                  <a href={LICENCE}>{t('opendata.licence.name')}</a>
                </p>
              )}
              {name === 'often' && at !== null && (
                <p>{t('opendata.often.last', { at: dayAndTime(at, lang), count: position })}</p>
              )}
            </section>
          ))}
          <section>
            <h2>{t('opendata.words.title')}</h2>
            <p>{t('opendata.words.text', { columns: columns.map(([name]) => name).join(', ') })}</p>
            <dl class="summary">
              {ownTerms.map((term) => (
                <div key={term} id={term}>
                  <dt>{term}</dt>
                  <dd>{t(`opendata.term.${term}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <p>
            <a href={page.href('/aanbod-op-de-kaart')}>{t('opendata.map')}</a>
          </p>
        </article>
      ),
    });
  },
});

const Files = ({ page: { t } }: { page: PageContext }) => (
  <DataTable
    caption={t('opendata.files')}
    columns={[
      { title: t('opendata.file'), head: true, cell: ([path]: (typeof files)[number]) => <a href={path}>{path}</a> },
      { title: t('opendata.for'), cell: ([, name]) => t(`opendata.for.${name}`) },
    ]}
    rows={files}
    empty=""
  />
);
