import { lineStates, refusalReasons, seeLine } from '../../requests/index.ts';
import { latest } from '../../../kernel/calendar-date.ts';
import type { FamilyId, LineId } from '../../../kernel/ids.ts';
import { LocationTabs } from '../../supply/index.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as route, type Answer } from '../../../platform/http/route.ts';
import { Choices, TextArea, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  Notice,
  SummaryList,
  type SummaryRow,
} from '../../../platform/page/parts.tsx';
import { WeekStrip } from '../../../platform/page/week-strip.tsx';
import { longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { showLine, type LinePage } from '../reads/show-line.ts';
import { OfferForm } from './offer-form.tsx';
import { childDates, childName } from './words.ts';

export const lineOf = (page: PageContext) => ({
  family: page.params['family'] as FamilyId,
  line: page.params['line'] as LineId,
});
export const lineAddress = (page: PageContext) =>
  `/organisator/${page.params['location'] ?? ''}/vragen/${page.params['family'] ?? ''}/${page.params['line'] ?? ''}`;

const dones = ['offered', 'answered', 'refused', 'reopened', 'takenBack'];

/** One question, and what can be answered to it. Opening it tells the family that it was seen. */
export const linePage = route('/organisator/:location/vragen/:family/:line', {
  uses: [showLine, seeLine],
  async handle(page) {
    await page.act(seeLine, lineOf(page));
    return showLineAnswer(page, await page.read(showLine, lineOf(page)), {
      status: 200,
      error: () => null,
      problem: null,
    });
  },
});

export interface LineTrouble {
  readonly status: number;
  readonly error: ErrorOf;
  readonly problem: string | null;
}

const fields = ['halfDays', 'pool', 'from', 'until', 'expires', 'message', 'reason', 'text'];

/** The page of a line, also after something that did not work. */
export function showLineAnswer(page: PageContext, shown: LinePage, trouble: LineTrouble): Answer {
  const { t } = page;
  const title = titleOf(page, shown);
  const done = page.query.one('gedaan');
  return page.html({
    title,
    status: trouble.status,
    body: (
      <>
        <LocationTabs page={page} location={shown.location.location} />
        <a class="back" href={page.href(`/organisator/${shown.location.location}/vragen`)}>
          {t('staff.placement.line.back')}
        </a>
        <ErrorSummary frame={page} fields={fields} error={trouble.error} problem={trouble.problem} />
        {dones.includes(done) && trouble.status === 200 && (
          <Notice tone="free">{t(`staff.placement.done.${done}`)}</Notice>
        )}
        <h1>{title}</h1>
        <WeekStrip
          frame={page}
          set={shown.fits}
          wish={shown.request.halfDays}
          label={t('staff.placement.line.strip', {
            asked: sayHalfDays(shown.request.halfDays, page.lang, t),
            free: sayHalfDays(shown.fits, page.lang, t),
          })}
        />
        <SummaryList rows={factRows(page, shown)} />
        <Acts page={page} shown={shown} error={trouble.error} />
      </>
    ),
  });
}

function titleOf(page: PageContext, { line, offer, fit, request, child, guardians }: LinePage): string {
  const name = childName(page, child, guardians);
  if (offer !== null)
    return page.t('staff.placement.line.title.offered', { child: name, date: longDate(offer.expires, page.lang) });
  if (!lineStates.can(line.state, 'offer'))
    return page.t('staff.placement.line.title.done', {
      child: name,
      state: page.t(`staff.placement.state.${line.state}`),
    });
  return page.t(`staff.placement.line.title.${fit}`, {
    child: name,
    date: longDate(latest(request.start, page.today), page.lang),
  });
}

function factRows(page: PageContext, { line, request, child, guardians, vulnerable }: LinePage): SummaryRow[] {
  const { t, lang } = page;
  const fact = (name: string, value: SummaryRow['value'] | null) =>
    value === null || value === '' ? [] : [{ term: t(`staff.placement.fact.${name}`), value }];
  const told = [
    ...request.facts.map((name) => t(`staff.placement.told.${name}`)),
    ...(vulnerable ? [t('staff.placement.vulnerable')] : []),
  ];
  return [
    ...fact('child', `${childName(page, child, guardians)}, ${childDates(page, child)}`),
    ...fact('guardians', guardians.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ')),
    ...fact(
      'contact',
      guardians
        .flatMap(({ email, phone }) => [email, phone])
        .filter((way) => way !== null)
        .join(', '),
    ),
    ...fact('days', sayHalfDays(request.halfDays, lang, t)),
    ...fact('start', longDate(request.start, lang)),
    ...fact('end', request.end === null ? null : longDate(request.end, lang)),
    ...fact('reason', t(`staff.placement.reason.${request.reason}`)),
    ...fact('position', t('staff.placement.fact.positionIs', { position: line.position })),
    ...fact(
      'told',
      told.length === 0 ? null : (
        <ul>
          {told.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ),
    ),
    ...fact('remarks', request.remarks),
    ...fact('number', request.number),
    ...fact('made', longDate(request.madeOn, lang)),
  ];
}

/** The buttons that the state of the line allows: drawn from the machine. */
function Acts({ page, shown, error }: { page: PageContext; shown: LinePage; error: ErrorOf }) {
  const { t, lang } = page;
  const address = lineAddress(page);
  const can = (event: Parameters<typeof lineStates.can>[1]) => lineStates.can(shown.line.state, event);
  return (
    <>
      {shown.offer !== null && (
        <section class="panel">
          <h2>{t('staff.placement.takeBack.heading')}</h2>
          <p>
            {t('staff.placement.offer.open', {
              days: sayHalfDays(shown.offer.halfDays, lang, t),
              from: longDate(shown.offer.from, lang),
              until: longDate(shown.offer.until, lang),
            })}
          </p>
          <Form page={page} action={`${address}/terugnemen`}>
            <input type="hidden" name="offer" value={shown.offer.offer} />
            <TextField
              name="reason"
              label={t('staff.placement.takeBack.reason')}
              error={error('reason')}
              value={page.form.one('reason')}
            />
            <Button>{t('staff.placement.takeBack.button')}</Button>
          </Form>
        </section>
      )}
      {can('offer') && <OfferForm page={page} shown={shown} error={error} address={address} />}
      {can('answer') && (
        <section class="panel">
          <h2>{t('staff.placement.answer.heading')}</h2>
          <Form page={page} action={`${address}/antwoord`}>
            <TextArea name="text" label={t('staff.placement.answer.text')} rows={2} />
            <Button>{t('staff.placement.answer.button')}</Button>
          </Form>
        </section>
      )}
      {can('refuse') && (
        <section class="panel">
          <h2>{t('staff.placement.refuse.heading')}</h2>
          <Form page={page} action={`${address}/weiger`}>
            <Choices
              name="reason"
              label={t('staff.placement.refuse.reason')}
              chosen={page.form.all('reason')}
              error={shown.offer === null ? error('reason') : null}
              choices={refusalReasons.map((reason) => ({
                value: reason,
                label: t(`staff.placement.refuse.${reason}`),
              }))}
            />
            <TextArea
              name="refuseText"
              label={t('staff.placement.refuse.text')}
              rows={2}
              value={page.form.one('refuseText')}
            />
            <Button>{t('staff.placement.refuse.button')}</Button>
          </Form>
        </section>
      )}
      {can('reopen') && shown.request.state === 'open' && (
        <ActButton page={page} action={`${address}/heropen`} label={t('staff.placement.reopen.button')} />
      )}
    </>
  );
}
