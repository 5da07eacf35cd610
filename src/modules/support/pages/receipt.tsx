import { addDays } from '../../../kernel/calendar-date.ts';
import type { FamilyId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as route } from '../../../platform/http/route.ts';
import { LinkButton, SummaryList } from '../../../platform/page/parts.tsx';
import { fullDate, longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { REACTION_DAYS, showFamily, type FamilyFile } from '../../requests/index.ts';
import { keptCode } from './kept-code.ts';

type Asked = FamilyFile['requests'][number];

/** What the family takes home or is told: number, code, what happens next. */
export const receiptPage = route('/loket/gezin/:family/ontvangst/:request', {
  uses: [showFamily],
  async handle(page) {
    const { t } = page;
    const file = await page.read(showFamily, { family: page.params['family'] as FamilyId });
    const asked = file.requests.find(({ request }) => request === page.params['request']);
    if (asked === undefined) return refuse('requests.unknownRequest');
    const title = t('staff.desk.receipt.title', { number: asked.number, count: asked.lines.length });
    return page.html({
      title,
      scripts: ['once.js'],
      body: (
        <article class="receipt">
          <h1>{title}</h1>
          <p class="lead noprint">{t('staff.desk.receipt.lead')}</p>
          <Ticket page={page} asked={asked} />
          <div class="acts noprint">
            <button class="btn scripted" type="button" data-print>
              {t('staff.desk.receipt.print')}
            </button>
            <LinkButton href={`/loket/gezin/${file.family.family}`} quiet>
              {t('staff.desk.receipt.open')}
            </LinkButton>
            <LinkButton href="/loket/telefoon" quiet>
              {t('staff.desk.receipt.another')}
            </LinkButton>
          </div>
          <h2>{t('staff.desk.receipt.next')}</h2>
          <Steps page={page} file={file} asked={asked} />
          <h2>{t('staff.desk.receipt.asked')}</h2>
          <Summary page={page} asked={asked} />
        </article>
      ),
    });
  },
});

function Ticket({ page, asked }: { page: PageContext; asked: Asked }) {
  const { t } = page;
  const code = keptCode(page, asked.request);
  return (
    <div class="ticket">
      <div>
        <h2>{t('staff.desk.receipt.number')}</h2>
        <p class="code">{asked.number}</p>
        <p>{t('staff.desk.receipt.numberHint')}</p>
      </div>
      <div>
        <h2>{t('staff.desk.receipt.code')}</h2>
        {code === null ? (
          <p>{t('staff.desk.receipt.noCode')}</p>
        ) : (
          <>
            <p class="code">{code}</p>
            <p>{t('staff.desk.receipt.codeHint', { address: `${page.url}/mijn-vraag` })}</p>
          </>
        )}
      </div>
    </div>
  );
}

function Steps({ page, file, asked }: { page: PageContext; file: FamilyFile; asked: Asked }) {
  const { t, lang } = page;
  const emails = file.family.guardians.flatMap(({ email }) => (email === null ? [] : [email]));
  const answer = addDays(asked.madeOn, REACTION_DAYS);
  return (
    <ol class="steps">
      <li>
        {emails.length > 0
          ? t('staff.desk.receipt.step.mail', { email: emails.join(', ') })
          : t('staff.desk.receipt.step.noMail')}
      </li>
      <li>{t('staff.desk.receipt.step.answers', { date: longDate(answer, lang), days: REACTION_DAYS })}</li>
      <li>{t('staff.desk.receipt.step.offer')}</li>
    </ol>
  );
}

function Summary({ page, asked }: { page: PageContext; asked: Asked }) {
  const { t, lang } = page;
  return (
    <SummaryList
      rows={[
        { term: t('staff.desk.fact.kind'), value: t(`staff.desk.kind.${asked.kind}`) },
        { term: t('staff.desk.fact.days'), value: sayHalfDays(asked.halfDays, lang, t) },
        { term: t('staff.desk.fact.start'), value: fullDate(asked.start, lang) },
        {
          term: t('staff.desk.fact.locations'),
          value: (
            <ol>
              {asked.lines.map(({ line, at }) => (
                <li key={line}>
                  {at.name}, {at.street} {at.houseNumber}, {at.municipality}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
