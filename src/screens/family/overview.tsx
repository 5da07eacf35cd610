import type { Answer } from '../../platform/http/route.ts';
import { LinkButton, Notice } from '../../platform/page/parts.tsx';
import { capitalised, longDate, sayHalfDays } from '../../platform/texts/format.ts';
import {
  currentPlacements,
  headingOf,
  nameOf,
  openOffers,
  type FamilyRequest,
  type FamilyView,
} from './family-view.ts';
import { Consents } from './consent.tsx';
import { LineItem } from './lines.tsx';
import { OfferCard } from './offer-card.tsx';
import { Contact, PlaceFacts } from './place-parts.tsx';

/** The family's own page: the answer first, then what it asks, then how each request stands. */
export function overview(view: FamilyView, problem: string | null = null, status = 200): Answer {
  const { page, file } = view;
  const { t } = page;
  const { title, lead } = headingOf(view);
  const open = file.requests.filter(({ state }) => state === 'open');
  const ended = file.requests.filter(({ state }) => state !== 'open');
  const noneLeft = title === t('mine.title.noneLeft');
  return page.html({
    title: capitalised(title),
    status,
    body: (
      <div class="file">
        {problem !== null && <Notice tone="stop">{problem}</Notice>}
        <h1>{capitalised(title)}</h1>
        <p class="lead">{lead}</p>
        {noneLeft && <WaysOn view={view} />}
        {openOffers(view).map((offer) => (
          <OfferCard view={view} offer={offer} key={offer.offer} />
        ))}
        {currentPlacements(view).map((place) => (
          <section class="panel" key={place.placement}>
            <h2>{t('mine.place.title', { location: place.at.name })}</h2>
            <p>{t('mine.place.of', { child: nameOf(view, place.child) })}</p>
            <PlaceFacts
              page={page}
              of={place}
              more={[{ term: t('mine.place.contact'), value: <Contact at={place.at} /> }]}
            />
          </section>
        ))}
        {open.map((request) => (
          <OpenRequest view={view} request={request} key={request.request} />
        ))}
        {ended.map((request) => (
          <EndedRequest view={view} request={request} key={request.request} />
        ))}
        <Consents view={view} />
        {!noneLeft && !onlyLapsed(file.requests) && (
          <p>
            <a href={page.href('/vraag')}>{t('mine.anew')}</a>
          </p>
        )}
      </div>
    ),
  });
}

/** After a lapse the page asks nothing and offers nothing. */
const onlyLapsed = (requests: readonly FamilyRequest[]) => requests.every(({ state }) => state === 'lapsed');

function WaysOn({ view: { page } }: { view: FamilyView }) {
  return (
    <p class="acts">
      <LinkButton href={page.href('/zoeken')}>{page.t('mine.search')}</LinkButton>
      <LinkButton href={page.href('/hulp')} quiet>
        {page.t('mine.desk')}
      </LinkButton>
    </p>
  );
}

function OpenRequest({ view, request }: { view: FamilyView; request: FamilyRequest }) {
  const { page, file } = view;
  const { t, lang } = page;
  const child = file.family.children.find((each) => each.child === request.child);
  const name = nameOf(view, request.child);
  return (
    <section>
      <h2>{t('mine.request.title', { child: name })}</h2>
      <p class="meta">
        {t('mine.request.facts', {
          number: request.number,
          date: longDate(request.madeOn, lang),
          days: capitalised(sayHalfDays(request.halfDays, lang, t)),
          start: longDate(request.start, lang),
        })}
      </p>
      {child !== undefined && child.birthDate === null && (
        <p>
          <a href={page.href(`/mijn-vraag/geboren/${child.child}`)}>{t('mine.request.birth', { child: name })}</a>
        </p>
      )}
      <h3>{t('mine.request.lines')}</h3>
      <ol class="lines">
        {request.lines.map((line) => (
          <LineItem view={view} line={line} key={line.line} />
        ))}
      </ol>
      <p>
        <a href={page.href(`/mijn-vraag/stoppen/${request.request}`)}>
          {t('mine.request.stop')} <span class="hidden">{request.number}</span>
        </a>
      </p>
    </section>
  );
}

/** What is over, in one sentence; a lapse says no more than that. */
function EndedRequest({ view, request }: { view: FamilyView; request: FamilyRequest }) {
  const { t, lang } = view.page;
  const child = nameOf(view, request.child);
  const date = longDate(request.since, lang);
  if (request.state === 'open') return null;
  const words = capitalised(t(`mine.request.${request.state}`, { child, date }));
  if (request.state === 'lapsed') return onlyLapsed(view.file.requests) ? null : <p>{words}</p>;
  return (
    <section>
      <h2>{t('mine.request.title', { child })}</h2>
      <p>{words}</p>
      <details class="more">
        <summary>{t('mine.request.lines')}</summary>
        <ol class="lines">
          {request.lines.map((line) => (
            <LineItem view={view} line={line} key={line.line} />
          ))}
        </ol>
      </details>
    </section>
  );
}
