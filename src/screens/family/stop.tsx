import type { PageContext } from '../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer, type Route } from '../../platform/http/route.ts';
import { Choices } from '../../platform/page/fields.tsx';
import { ErrorSummary, Form, LinkButton } from '../../platform/page/parts.tsx';
import { withdrawLine, withdrawRequest } from '../../modules/placement/index.ts';
import { isOpenLine, type FamilyLine } from '../../modules/requests/index.ts';
import { viewReads, withFamily, type FamilyRequest, type FamilyView } from './family-view.ts';
import { overview } from './overview.tsx';

const FILE = '/mijn-vraag/overzicht';
const events = ['findElsewhere', 'withdraw', 'lapse'] as const;
const uses = [...viewReads, withdrawRequest, withdrawLine];

export const stopRoutes: readonly Route[] = [
  pageRoute('/mijn-vraag/stoppen/:request', { uses, handle: (page) => withRequest(page, (...it) => why(...it, null)) }),
  form('/mijn-vraag/stoppen/:request', { uses, handle: stop }),
  pageRoute('/mijn-vraag/aanvraag/:line/stoppen', { uses, handle: (page) => withLine(page, sure) }),
  form('/mijn-vraag/aanvraag/:line/stoppen', { uses, handle: stopLine }),
];

/** The open request in the address, or the page that shows what is. */
const withRequest = (
  page: PageContext,
  then: (view: FamilyView, request: FamilyRequest) => Answer | Promise<Answer>,
): Promise<Answer> =>
  withFamily(page, (view) => {
    const request = view.file.requests.find((each) => each.request === page.params['request']);
    return request?.state === 'open' ? then(view, request) : page.redirect(FILE);
  });

function why({ page }: FamilyView, request: FamilyRequest, wrong: string | null): Answer {
  const { t } = page;
  const title = t('mine.stop.title');
  return page.html({
    title: wrong === null ? title : t('ask.wrongTitle', { title }),
    status: wrong === null ? 200 : 400,
    scripts: ['once.js'],
    body: (
      <div class="q">
        <a class="back" href={page.href(FILE)}>
          {t('frame.back')}
        </a>
        <ErrorSummary frame={page} fields={['event']} error={() => wrong} />
        <Form page={page} action={`/mijn-vraag/stoppen/${request.request}`}>
          <Choices
            name="event"
            label={title}
            asHeading
            hint={t('mine.stop.hint')}
            error={wrong}
            chosen={[]}
            choices={events.map((value) => ({
              value,
              label: t(`mine.stop.${value}`),
              ...(value === 'lapse' ? { hint: t('mine.stop.lapse.hint') } : {}),
            }))}
          />
          <p class="acts">
            <button class="btn stop" type="submit">
              {t('mine.stop.button')}
            </button>
            <LinkButton href={page.href(FILE)} quiet>
              {t('mine.stop.back')}
            </LinkButton>
          </p>
        </Form>
      </div>
    ),
  });
}

function stop(page: PageContext): Promise<Answer> {
  return withRequest(page, async (view, request) => {
    const event = page.form.one('event');
    if (!events.some((known) => known === event)) return why(view, request, page.t('error.enum'));
    const { family } = view.file.family;
    const done = await page.attempt(withdrawRequest, { family, request: request.request, event });
    return done.ok || done.problem === null ? page.redirect(FILE) : overview(view, page.say(done.problem), done.status);
  });
}

const withLine = (
  page: PageContext,
  then: (view: FamilyView, line: FamilyLine) => Answer | Promise<Answer>,
): Promise<Answer> =>
  withFamily(page, (view) => {
    const line = view.file.requests.flatMap(({ lines }) => lines).find((each) => each.line === page.params['line']);
    return line !== undefined && isOpenLine(line.state) ? then(view, line) : page.redirect(FILE);
  });

function sure({ page }: FamilyView, line: FamilyLine): Answer {
  const { t } = page;
  const title = t('mine.stopLine.title', { location: line.at.name });
  return page.html({
    title,
    scripts: ['once.js'],
    body: (
      <div class="q">
        <a class="back" href={page.href(FILE)}>
          {t('frame.back')}
        </a>
        <h1>{title}</h1>
        <p>{t('mine.stopLine.what')}</p>
        {line.state === 'offered' && <p>{t('mine.stopLine.offer')}</p>}
        <Form page={page} action={`/mijn-vraag/aanvraag/${line.line}/stoppen`}>
          <p class="acts">
            <button class="btn stop" type="submit">
              {t('mine.stopLine.button')}
            </button>
            <LinkButton href={page.href(FILE)} quiet>
              {t('mine.stop.back')}
            </LinkButton>
          </p>
        </Form>
      </div>
    ),
  });
}

function stopLine(page: PageContext): Promise<Answer> {
  return withLine(page, async (view, { line }) => {
    const done = await page.attempt(withdrawLine, { family: view.file.family.family, line });
    return done.ok || done.problem === null ? page.redirect(FILE) : overview(view, page.say(done.problem), done.status);
  });
}
