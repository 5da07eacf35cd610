import { LinkButton } from '../../platform/page/parts.tsx';
import { longDate } from '../../platform/texts/format.ts';
import type { FamilyOffer, FamilyView } from './family-view.ts';
import { PlaceFacts } from './place-parts.tsx';

/** The request an offer answers. */
export const requestOf = ({ file }: FamilyView, offer: FamilyOffer) =>
  file.requests.find(({ request }) => request === offer.request);

/** An open offer: what, when, where, for how much, and by when to answer. */
export function OfferCard({ view, offer }: { view: FamilyView; offer: FamilyOffer }) {
  const { page } = view;
  const { t, lang } = page;
  return (
    <section class="offer-card">
      <h2>{t('mine.offer.title', { location: offer.at.name })}</h2>
      <OfferFacts view={view} offer={offer} />
      <p>
        <b>{t('mine.offer.answerBy', { date: longDate(offer.expires, lang) })}</b>
      </p>
      <p class="acts">
        <LinkButton href={page.href(`/mijn-vraag/aanbod/${offer.offer}/ja`)}>{t('mine.offer.take')}</LinkButton>
        <LinkButton href={page.href(`/mijn-vraag/aanbod/${offer.offer}/nee`)} quiet>
          {t('mine.offer.refuse')}
        </LinkButton>
      </p>
    </section>
  );
}

export const OfferFacts = ({ view, offer }: { view: FamilyView; offer: FamilyOffer }) => (
  <PlaceFacts
    page={view.page}
    of={offer}
    {...(requestOf(view, offer) === undefined ? {} : { wish: requestOf(view, offer)!.halfDays })}
    more={offer.message === null ? [] : [{ term: view.page.t('mine.offer.message'), value: offer.message }]}
  />
);
