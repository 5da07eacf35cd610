import { page as pageRoute } from '../../../platform/http/route.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, DataTable, LinkButton } from '../../../platform/page/parts.tsx';
import { LISTED, listLocations } from '../reads/list-organisers.ts';

/** /beheer/locaties: all locations, for administrators and the agency. */
export const locationsPage = pageRoute('/beheer/locaties', {
  uses: [listLocations],
  async handle(page) {
    const { t } = page;
    const text = page.query.one('zoek').slice(0, 120);
    const locations = await page.read(listLocations, { text });
    const title =
      locations.length === LISTED
        ? t('staff.supply.locations.titleMany', { count: LISTED })
        : t('staff.supply.locations.title', { count: locations.length });
    const isAdministrator = page.actor.kind === 'staff' && page.actor.as.kind === 'platform';
    return page.html({
      title,
      body: (
        <>
          <h1>{title}</h1>
          <form method="get" action={page.href('/beheer/locaties')} class="inline">
            <TextField name="zoek" label={t('staff.supply.locations.search')} value={text} type="search" />
            <Button>{t('staff.supply.locations.find')}</Button>
          </form>
          <DataTable
            caption={t('staff.supply.locations.caption')}
            empty={t('staff.supply.locations.empty')}
            rows={locations}
            columns={[
              {
                title: t('staff.supply.location'),
                head: true,
                cell: (row) => <a href={page.href(`/locatie/${row.location}`)}>{row.name}</a>,
              },
              { title: t('staff.supply.organiser'), cell: (row) => row.organiserName },
              { title: t('staff.supply.municipality'), cell: (row) => row.municipality },
              { title: t('staff.supply.fileNumber'), cell: (row) => row.fileNumber },
              {
                title: t('staff.supply.places'),
                number: true,
                cell: (row) => row.places ?? t('staff.supply.noLicence'),
              },
              {
                title: t('staff.supply.locations.see'),
                cell: (row) => (
                  <>
                    {(['plaatsen', 'geschiedenis'] as const).map((tail) => (
                      <div key={tail}>
                        <a href={page.href(`/organisator/${row.location}/${tail}`)}>
                          {t(`staff.supply.tab.${tail === 'plaatsen' ? 'places' : 'history'}`)}{' '}
                          <span class="hidden">{row.name}</span>
                        </a>
                      </div>
                    ))}
                  </>
                ),
              },
              {
                title: t('staff.supply.licence'),
                cell: (row) => (
                  <a href={page.href(`/beheer/locaties/${row.location}/vergunning`)}>
                    {t('staff.supply.change')} <span class="hidden">{row.name}</span>
                  </a>
                ),
              },
            ]}
          />
          {isAdministrator && (
            <div class="acts">
              <LinkButton href={page.href('/beheer/locaties/nieuw')}>{t('staff.supply.addLocation')}</LinkButton>
            </div>
          )}
        </>
      ),
    });
  },
});
