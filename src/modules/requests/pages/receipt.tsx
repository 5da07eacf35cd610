import { addDays } from '../../../kernel/calendar-date.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer, type Route } from '../../../platform/http/route.ts';
import { ActButton, Button, Form, SummaryList } from '../../../platform/page/parts.tsx';
import { longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { showReceipt, type Receipt } from '../reads/show-receipt.ts';
import { REACTION_DAYS } from '../rules/terms.ts';
import { draftOf } from './frame.tsx';
import { QrCode } from './qr.tsx';

export const receiptRoutes: readonly Route[] = [
  pageRoute('/vraag/ontvangst', { uses: [showReceipt], handle: (page) => withReceipt(page, showIt) }),
  form('/vraag/ontvangst', { uses: [showReceipt], handle: (page) => withReceipt(page, follow) }),
];

async function withReceipt(
  page: PageContext,
  then: (page: PageContext, receipt: Receipt) => Answer | Promise<Answer>,
): Promise<Answer> {
  const draft = draftOf(page);
  if (draft === null) return page.redirect('/mijn-vraag');
  const receipt = await page.read(showReceipt, { draft });
  return receipt === null ? page.redirect('/vraag/nakijken') : then(page, receipt);
}

/** "Follow your request": from here on this visit is the family's. */
async function follow(page: PageContext, { request }: Receipt): Promise<Answer> {
  await page.visit.signInFamily(request.family);
  return page.redirect('/mijn-vraag/overzicht');
}

function showIt(page: PageContext, receipt: Receipt): Answer {
  const { t, lang } = page;
  const { request, child, locations, emails } = receipt;
  const title = t('receipt.title', { count: locations.length });
  const code = page.visit.kept('code');
  const address = `${page.url}${page.href('/mijn-vraag')}`;
  return page.html({
    title,
    scripts: ['once.js'],
    body: (
      <article class="receipt">
        <h1>{title}</h1>
        <p class="lead">{t('receipt.lead', { child: child?.firstName ?? t('ask.yourChild') })}</p>
        <div class="ticket">
          <div>
            {code !== null && (
              <>
                <h2>{t('receipt.code')}</h2>
                <p class="code">{code}</p>
                <p>{t('receipt.codeHint')}</p>
              </>
            )}
            <p>
              {t('receipt.number')} <b class="nowrap">{request.number}</b>. {t('receipt.numberHint')}
            </p>
          </div>
          <figure>
            <QrCode text={address} label={t('receipt.qrLabel')} />
            <figcaption class="meta">{t('receipt.qr')}</figcaption>
          </figure>
        </div>
        <p class="onlyprint">{address}</p>
        <div class="acts">
          <Form page={page} action="/vraag/ontvangst">
            <Button>{t('receipt.follow')}</Button>
          </Form>
          <button class="btn quiet scripted" type="button" data-print>
            {t('receipt.print')}
          </button>
          <ActButton page={page} action="/vraag/stoppen" label={t('receipt.close')} />
        </div>
        <h2>{t('receipt.next')}</h2>
        <ol class="steps">
          <li>{emails.length > 0 ? t('receipt.step.mail', { email: emails.join(', ') }) : t('receipt.step.noMail')}</li>
          <li>
            {t('receipt.step.answers', {
              date: longDate(addDays(request.madeOn, REACTION_DAYS), lang),
              days: REACTION_DAYS,
            })}
          </li>
          <li>{t('receipt.step.offer')}</li>
          <li>{t('receipt.step.desk')}</li>
        </ol>
        <h2>{t('receipt.asked')}</h2>
        <SummaryList
          rows={[
            { term: t('ask.days.term'), value: sayHalfDays(request.halfDays, lang, t) },
            { term: t('ask.start.term'), value: longDate(request.start, lang) },
            {
              term: t('ask.locations.term'),
              value: (
                <ol>
                  {locations.map(({ location, name, municipality }) => (
                    <li key={location}>
                      {name}, {municipality}
                    </li>
                  ))}
                </ol>
              ),
            },
          ]}
        />
      </article>
    ),
  });
}
