import { findDesk, findPlace, listDesks, type Desk, type PlaceAnswer } from '../../modules/geo/index.ts';
import type { PageContext } from '../../platform/http/page-context.ts';
import { page as route } from '../../platform/http/route.ts';
import { TextField } from '../../platform/page/fields.tsx';
import { Button } from '../../platform/page/parts.tsx';
import { DeskContact } from './desk-contact.tsx';

/** Which desk helps me? By municipality or postcode; all desks below. */
export const helpPage = route('/hulp', {
  uses: [listDesks, findPlace, findDesk],
  handle: async (page) => {
    const typed = page.query.one('plaats').slice(0, 200);
    const answer = typed === '' ? null : await page.read(findPlace, { text: typed });
    const nis = answer?.place?.nis;
    const desk = nis === undefined ? null : await page.read(findDesk, { nis });
    const desks = await page.read(listDesks, {});
    const title =
      desk === null
        ? page.t('help.title')
        : page.t('help.titleFound', { place: answer?.place?.municipality ?? typed, desk: desk.name });
    return page.html({ title, body: <HelpPage {...{ page, title, answer, desk, desks }} /> });
  },
});

interface HelpProps {
  readonly page: PageContext;
  readonly title: string;
  readonly answer: PlaceAnswer | null;
  readonly desk: Desk | null;
  readonly desks: readonly Desk[];
}

function HelpPage({ page, title, answer, desk, desks }: HelpProps) {
  const { t } = page;
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('help.lead')}</p>
      {desk !== null && (
        <div class="panel">
          <DeskContact page={page} desk={desk} />
        </div>
      )}
      {answer !== null && desk === null && <NoDesk page={page} answer={answer} />}
      <form class="panel" method="get" action={page.href('/hulp')}>
        <TextField name="plaats" label={t('help.place')} value={answer?.text ?? ''} autocomplete="address-level2" />
        <Button>{t('help.button')}</Button>
      </form>
      {desks.length > 0 && (
        <section aria-labelledby="all-desks">
          <h2 id="all-desks">{t('help.all', { count: desks.length })}</h2>
          <ul class="ways">
            {desks.map((each) => (
              <li key={each.id}>
                <DeskContact page={page} desk={each} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The place is not known, or its desk is not on this platform: say which, and a way on. */
function NoDesk({ page, answer }: { page: PageContext; answer: PlaceAnswer }) {
  const { t } = page;
  return (
    <div class="notice warn">
      <p>
        {answer.place === null
          ? t('help.unknownPlace', { text: answer.text })
          : t('help.noDesk', { place: answer.place.municipality })}
      </p>
      {answer.alternatives.length > 0 && (
        <ul>
          {answer.alternatives.map((place) => (
            <li key={`${place.nis} ${place.label}`}>
              <a href={page.href(`/hulp?plaats=${encodeURIComponent(place.label)}`)}>{place.label}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
