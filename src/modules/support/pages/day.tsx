import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as route } from '../../../platform/http/route.ts';
import { Chip, LinkButton } from '../../../platform/page/parts.tsx';
import { longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { deskDay, type DayRow } from '../reads/desk-day.ts';
import { nameOf } from './words.ts';

/** As many as one person can look at. */
const SHOWN = 50;

/** The desk's first page: who needs a person today, and why. */
export const dayPage = route('/loket', {
  uses: [deskDay],
  async handle(page) {
    const rows = await page.read(deskDay, {});
    const title = page.t('staff.desk.day.title', { count: rows.length });
    return page.html({
      title,
      body: (
        <>
          <h1>{title}</h1>
          <p class="acts">
            <LinkButton href="/loket/telefoon">{page.t('staff.desk.nav.phone')}</LinkButton>
            <LinkButton href="/loket/vragen" quiet>
              {page.t('staff.desk.nav.requests')}
            </LinkButton>
          </p>
          {rows.length === 0 ? (
            <p class="empty">{page.t('staff.desk.day.empty')}</p>
          ) : (
            <ul class="todo">
              {rows.slice(0, SHOWN).map((row) => (
                <Row key={row.request} page={page} row={row} />
              ))}
            </ul>
          )}
          {rows.length > SHOWN && <p class="meta">{page.t('staff.desk.day.more', { count: rows.length - SHOWN })}</p>}
        </>
      ),
    });
  },
});

/** A start that has passed is said in other words than one to come. */
const whyKey = ({ reason, days }: DayRow): string =>
  days < 0 && reason !== 'nobodyLeft' ? `staff.desk.why.${reason}.past` : `staff.desk.why.${reason}`;

const urgency = { urgent: 'u', nobodyLeft: 'u', noAnswer: 'w', vulnerable: undefined } as const;

function Row({ page, row }: { page: PageContext; row: DayRow }) {
  const { t, lang } = page;
  const address = `/loket/gezin/${row.family}`;
  return (
    <li class={urgency[row.reason]}>
      <div>
        <b>
          <a href={address}>{nameOf(page, row)}</a>
        </b>{' '}
        <span class="meta">
          {row.guardian} · {row.municipality}
        </span>
        <p class="why">{t(whyKey(row), { days: Math.abs(row.days) })}</p>
        <p>
          <Chip tone="plain">{t('staff.desk.from', { date: longDate(row.start, lang) })}</Chip>
          <Chip tone="plain">{sayHalfDays(row.halfDays, lang, t)}</Chip>
          {row.kind === 'occasional' && <Chip tone="warn">{t('staff.desk.occasional')}</Chip>}
        </p>
      </div>
      <div class="acts">
        <LinkButton href={address} quiet>
          {t(`staff.desk.do.${row.reason}`)} <span class="hidden">{nameOf(page, row)}</span>
        </LinkButton>
      </div>
    </li>
  );
}
