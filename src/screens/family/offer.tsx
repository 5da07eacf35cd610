import type { PageContext } from '../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer, type Route } from '../../platform/http/route.ts';
import { TextArea } from '../../platform/page/fields.tsx';
import { Button, Form, LinkButton } from '../../platform/page/parts.tsx';
import {
  acceptOffer,
  declineOffer,
  placedHalfDays,
  whatIsAnswered,
  type Answered,
} from '../../modules/placement/index.ts';
import { isOpenLine } from '../../modules/requests/index.ts';
import { nameOf, openOffers, viewReads, withFamily, type FamilyOffer, type FamilyView } from './family-view.ts';
import { OfferFacts, requestOf } from './offer-card.tsx';
import { overview } from './overview.tsx';

const FILE = '/mijn-vraag/overzicht';
const uses = [...viewReads, acceptOffer, declineOffer];

export const offerRoutes: readonly Route[] = [
  pageRoute('/mijn-vraag/aanbod/:offer/ja', { uses, handle: (page) => withOffer(page, sure) }),
  form('/mijn-vraag/aanbod/:offer/ja', { uses, handle: (page) => answer(page, 'ja') }),
  pageRoute('/mijn-vraag/aanbod/:offer/nee', { uses, handle: (page) => withOffer(page, refusal) }),
  form('/mijn-vraag/aanbod/:offer/nee', { uses, handle: (page) => answer(page, 'nee') }),
];

/** The open offer in the address; one that is gone leads to the page that shows what is. */
function withOffer(page: PageContext, then: (view: FamilyView, offer: FamilyOffer) => Answer): Promise<Answer> {
  return withFamily(page, (view) => {
    const offer = openOffers(view).find((each) => each.offer === page.params['offer']);
    return offer === undefined ? overview(view, page.t('mine.offer.gone'), 404) : then(view, offer);
  });
}

/** What taking it does to the rest of the request. */
function consequence(view: FamilyView, offer: FamilyOffer): { answered: Answered; others: number } {
  const request = requestOf(view, offer);
  if (request === undefined) return { answered: 'whole', others: 0 };
  const placed = placedHalfDays(request, offer, view.places.placements, view.page.today);
  const others = request.lines.filter(({ line, state }) => line !== offer.line && isOpenLine(state)).length;
  return { answered: whatIsAnswered(request, offer, placed), others };
}

function sure(view: FamilyView, offer: FamilyOffer): Answer {
  const { page } = view;
  const { t } = page;
  const title = t('mine.yes.title', { location: offer.at.name });
  const { answered, others } = consequence(view, offer);
  return page.html({
    title,
    scripts: ['once.js'],
    body: (
      <div class="q">
        <a class="back" href={page.href(FILE)}>
          {t('frame.back')}
        </a>
        <h1>{title}</h1>
        <OfferFacts view={view} offer={offer} />
        <p>{t(`mine.yes.${answered}`, { child: nameOf(view, offer.child), count: others })}</p>
        <Form page={page} action={`/mijn-vraag/aanbod/${offer.offer}/ja`}>
          <p class="acts">
            <Button>{t('mine.yes.button')}</Button>
            <LinkButton href={page.href(FILE)} quiet>
              {t('mine.yes.back')}
            </LinkButton>
          </p>
        </Form>
      </div>
    ),
  });
}

function refusal(view: FamilyView, offer: FamilyOffer): Answer {
  const { page } = view;
  const { t } = page;
  const title = t('mine.no.title', { location: offer.at.name });
  return page.html({
    title,
    scripts: ['once.js'],
    body: (
      <div class="q">
        <a class="back" href={page.href(FILE)}>
          {t('frame.back')}
        </a>
        <h1>{title}</h1>
        <p>{t('mine.no.what')}</p>
        <Form page={page} action={`/mijn-vraag/aanbod/${offer.offer}/nee`}>
          <TextArea name="reason" label={t('mine.no.reason')} hint={t('mine.no.reasonHint')} rows={3} />
          <p class="acts">
            <button class="btn stop" type="submit">
              {t('mine.no.button')}
            </button>
            <LinkButton href={page.href(FILE)} quiet>
              {t('mine.yes.back')}
            </LinkButton>
          </p>
        </Form>
      </div>
    ),
  });
}

/** Yes or no. Saying yes twice shows the place that was taken. */
async function answer(page: PageContext, word: 'ja' | 'nee'): Promise<Answer> {
  if (page.actor.kind !== 'family') return page.redirect('/mijn-vraag');
  const which = { family: page.actor.family, offer: page.params['offer'] };
  const reason = page.form.one('reason').replaceAll('\r\n', '\n').slice(0, 500);
  const done =
    word === 'ja'
      ? await page.attempt(acceptOffer, which)
      : await page.attempt(declineOffer, { ...which, ...(reason === '' ? {} : { reason }) });
  if (done.ok || done.problem?.type === 'placement.acceptedAlready') return page.redirect(FILE);
  const problem = done.problem === null ? page.t('mine.offer.gone') : page.say(done.problem);
  return withFamily(page, (view) => overview(view, problem, done.status));
}
