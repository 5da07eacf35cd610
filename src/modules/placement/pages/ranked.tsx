import type { LocationId } from '../../../kernel/ids.ts';
import { LocationTabs } from '../../supply/index.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as route, type Answer } from '../../../platform/http/route.ts';
import { Chip, LinkButton } from '../../../platform/page/parts.tsx';
import { WeekStrip } from '../../../platform/page/week-strip.tsx';
import { longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { rankedLines, type RankedLine } from '../reads/ranked-lines.ts';
import { childDates, childName } from './words.ts';

/** What the list can be narrowed to; the address carries the choice. */
const shows = {
  all: () => true,
  fits: (row: RankedLine) => row.fit === 'all' && row.offer === null,
  late: (row: RankedLine) => row.overdueDays !== null,
  offered: (row: RankedLine) => row.offer !== null,
} as const;
type Show = keyof typeof shows;

/** The open questions of a location, ranked and explained. */
export const rankedPage = route('/organisator/:location/vragen', {
  uses: [rankedLines],
  async handle(page): Promise<Answer> {
    const { location, lines } = await page.read(rankedLines, { location: page.params['location'] as LocationId });
    const asked = page.query.one('toon');
    const show: Show = asked in shows ? (asked as Show) : 'all';
    const title = page.t('staff.placement.ranked.title', {
      count: lines.length,
      location: location.name,
      fits: lines.filter((row) => row.fit === 'all').length,
    });
    return page.html({
      title,
      wide: true,
      body: (
        <>
          <LocationTabs page={page} location={location.location} />
          <h1>{title}</h1>
          {lines.length > 0 && <p>{page.t('staff.placement.ranked.lead')}</p>}
          <nav class="tabs noprint" aria-label={page.t('staff.placement.ranked.show')} hidden={lines.length === 0}>
            {(Object.keys(shows) as Show[]).map((name) => (
              <a
                key={name}
                href={page.href(`/organisator/${location.location}/vragen?toon=${name}`)}
                aria-current={name === show ? 'true' : undefined}
              >
                {page.t(`staff.placement.show.${name}`, { count: lines.filter(shows[name]).length })}
              </a>
            ))}
          </nav>
          {lines.length === 0 ? (
            <p class="empty">{page.t('staff.placement.ranked.empty')}</p>
          ) : (
            <ol class="todo">
              {lines.map(
                (row, index) => shows[show](row) && <Row key={row.line.line} page={page} row={row} rank={index + 1} />,
              )}
            </ol>
          )}
        </>
      ),
    });
  },
});

function Row({ page, row, rank }: { page: PageContext; row: RankedLine; rank: number }) {
  const { t, lang } = page;
  const { request, line } = row;
  const address = page.href(`/organisator/${line.location}/vragen/${line.family}/${line.line}`);
  return (
    <li class={row.overdueDays !== null ? 'w' : undefined}>
      <div>
        <b>
          <a href={address}>{childName(page, row.child, row.guardians)}</a>
        </b>{' '}
        <span class="meta">{childDates(page, row.child)}</span>
        <p class="why">
          {t('staff.placement.row.why', {
            rank,
            fit: t(`staff.placement.fit.${row.fit}`, row.fittingHalfDays),
            date: longDate(request.madeOn, lang),
          })}
        </p>
        <p>
          <Chip tone="plain">{t('staff.placement.from', { date: longDate(request.start, lang) })}</Chip>
          <Chip tone="plain">{t(`staff.placement.state.${line.state}`)}</Chip>
          {request.kind === 'occasional' && (
            <Chip tone="warn">
              {request.end === null
                ? t('staff.placement.occasionalOpen')
                : t('staff.placement.occasional', { date: longDate(request.end, lang) })}
            </Chip>
          )}
          {row.overdueDays !== null && <Chip tone="stop">{t('staff.placement.late', { days: row.overdueDays })}</Chip>}
          {row.offer !== null && (
            <Chip tone="free">{t('staff.placement.offered', { date: longDate(row.offer.expires, lang) })}</Chip>
          )}
          {row.offeredElsewhereUntil !== null && (
            <Chip tone="warn">
              {t('staff.placement.elsewhere', { date: longDate(row.offeredElsewhereUntil, lang) })}
            </Chip>
          )}
        </p>
        <WeekStrip
          frame={page}
          set={row.fits}
          wish={request.halfDays}
          label={t('staff.placement.line.strip', {
            asked: sayHalfDays(request.halfDays, lang, t),
            free: sayHalfDays(row.fits, lang, t),
          })}
        />
      </div>
      <div class="acts">
        <LinkButton href={address} quiet>
          {t('staff.placement.open')} <span class="hidden">{childName(page, row.child, row.guardians)}</span>
        </LinkButton>
      </div>
    </li>
  );
}
