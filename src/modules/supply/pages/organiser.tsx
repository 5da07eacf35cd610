import type { Actor } from '../../../platform/access/actor.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute } from '../../../platform/http/route.ts';
import { DataTable, type Column } from '../../../platform/page/parts.tsx';
import { occupancyRates, type LocationRate } from '../reads/occupancy-board.ts';
import { neededRate } from '../rules/board.ts';
import { sayShare } from './words.tsx';

/** Location staff look, organisers also change. */
export const mayChange = (actor: Actor): boolean => actor.kind === 'staff' && actor.roles.includes('organiser');

/** /organisator: the locations somebody looks after, with how full they are. */
export const organiserPage = pageRoute('/organisator', {
  uses: [occupancyRates],
  async handle(page) {
    const { t } = page;
    const rows = await page.read(occupancyRates, {});
    const low = rows.filter(isLow).length;
    const title = t('staff.supply.mine.title', { count: rows.length, low });
    return page.html({
      title,
      body: (
        <>
          <h1>{title}</h1>
          <p class="meta">{t('staff.supply.mine.lead')}</p>
          <DataTable
            caption={t('staff.supply.mine.caption')}
            columns={columns(page)}
            rows={rows}
            empty={t('staff.supply.mine.empty')}
          />
        </>
      ),
    });
  },
});

const isLow = ({ location, rate }: LocationRate): boolean => {
  const needed = neededRate(location.tier);
  return rate !== null && needed !== null && rate < needed;
};

function columns(page: PageContext): Column<LocationRate>[] {
  const { t } = page;
  const list: Column<LocationRate>[] = [
    {
      title: t('staff.supply.location'),
      head: true,
      cell: ({ location }) => <a href={page.href(`/locatie/${location.location}`)}>{location.name}</a>,
    },
    {
      title: t('staff.supply.questions'),
      cell: ({ location }) => (
        <a href={page.href(`/organisator/${location.location}/vragen`)}>
          {t('staff.supply.questions.see')}{' '}
          <span class="hidden">{t('staff.supply.questions.of', { name: location.name })}</span>
        </a>
      ),
    },
    { title: t('staff.supply.municipality'), cell: ({ location }) => location.municipality },
    { title: t('staff.supply.kind'), cell: ({ location }) => t(`supply.kind.${location.kind}`) },
    {
      title: t('staff.supply.places'),
      number: true,
      cell: ({ location }) => location.places ?? t('staff.supply.noLicence'),
    },
    {
      title: t('staff.supply.rate'),
      cell: (row) => (
        <>
          <a href={page.href(`/organisator/${row.location.location}/bezetting`)}>
            {row.rate === null ? t('staff.supply.board') : sayShare(row.rate)}
            <span class="hidden"> {t('staff.supply.board.of', { name: row.location.name })}</span>
          </a>
          {isLow(row) && ` ${t('staff.supply.tooLow', { needed: sayShare(neededRate(row.location.tier) ?? 0) })}`}
        </>
      ),
    },
  ];
  if (mayChange(page.actor))
    list.push({
      title: t('staff.supply.facts'),
      cell: ({ location }) => (
        <a href={page.href(`/organisator/${location.location}/gegevens`)}>
          {t('staff.supply.change')} <span class="hidden">{location.name}</span>
        </a>
      ),
    });
  return list;
}
