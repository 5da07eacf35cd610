import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as route } from '../../../platform/http/route.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import { Select, TextField } from '../../../platform/page/fields.tsx';
import { Button, Chip, DataTable, Notice } from '../../../platform/page/parts.tsx';
import { longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { requestStates, type DeskRow } from '../../requests/index.ts';
import { deskRequests, LAST_PAGE, PAGE_SIZE, type DeskRequests } from '../reads/desk-requests.ts';
import { nameOf } from './words.ts';

const orders = ['newest', 'start', 'waiting'] as const;

/** All requests the desk may see: filtered, sorted and paged by the address. */
export const listPage = route('/loket/vragen', {
  uses: [deskRequests],
  async handle(page) {
    const asked = toInput(deskRequests.input, page.query) as { page?: number };
    const found = await page.read(deskRequests, asked);
    const current = asked.page ?? 1;
    const title = page.t(`staff.desk.list.${found.more ? 'titleMore' : 'title'}`, { count: found.total });
    const last = Math.ceil(found.total / PAGE_SIZE);
    return page.html({
      title,
      wide: true,
      body: (
        <>
          <h1>{title}</h1>
          <Filters page={page} />
          {current <= LAST_PAGE && <Rows page={page} found={found} />}
          {(current > LAST_PAGE || (found.more && current === LAST_PAGE)) && (
            <Notice tone="warn">{page.t('staff.desk.list.further', { last: LAST_PAGE })}</Notice>
          )}
          <Turn page={page} current={Math.min(current, last + 1)} last={last} more={found.more} />
        </>
      ),
    });
  },
});

function Filters({ page }: { page: PageContext }) {
  const { t, query } = page;
  const any = { value: '', label: t('staff.desk.list.any') };
  return (
    <form method="get" action="/loket/vragen" class="panel noprint">
      <div class="row">
        <TextField
          name="text"
          type="search"
          label={t('staff.desk.list.text')}
          value={query.one('text')}
          maxLength={80}
        />
        <Select
          name="state"
          label={t('staff.desk.list.state')}
          value={query.one('state')}
          choices={[
            any,
            ...requestStates.states.map((state) => ({ value: state, label: t(`staff.desk.state.${state}`) })),
          ]}
        />
        <Select
          name="order"
          label={t('staff.desk.list.order')}
          value={query.one('order')}
          choices={orders.map((order) => ({ value: order, label: t(`staff.desk.order.${order}`) }))}
        />
      </div>
      <Button>{t('staff.desk.list.button')}</Button>
    </form>
  );
}

function Rows({ page, found }: { page: PageContext; found: DeskRequests }) {
  const { t, lang } = page;
  const filtered = page.query.one('text') !== '' || page.query.one('state') !== '';
  return (
    <DataTable<DeskRow>
      caption={t('staff.desk.list.caption')}
      empty={t(filtered ? 'staff.desk.list.noMatch' : 'staff.desk.list.empty')}
      rows={found.rows}
      columns={[
        {
          title: t('staff.desk.col.child'),
          head: true,
          cell: (row) => <a href={`/loket/gezin/${row.family}`}>{nameOf(page, row)}</a>,
        },
        { title: t('staff.desk.col.guardian'), cell: (row) => row.guardian },
        { title: t('staff.desk.col.municipality'), cell: (row) => row.municipality },
        { title: t('staff.desk.col.start'), cell: (row) => longDate(row.start, lang) },
        { title: t('staff.desk.col.days'), cell: (row) => sayHalfDays(row.halfDays, lang, t) },
        { title: t('staff.desk.col.lines'), number: true, cell: (row) => `${row.openLines}/${row.lines}` },
        { title: t('staff.desk.col.state'), cell: (row) => <State page={page} row={row} /> },
        { title: t('staff.desk.col.number'), cell: (row) => row.number },
        { title: t('staff.desk.col.made'), cell: (row) => longDate(row.madeOn, lang) },
      ]}
    />
  );
}

const State = ({ page, row }: { page: PageContext; row: DeskRow }) => (
  <>
    <Chip tone={row.state === 'placed' ? 'free' : 'plain'}>{page.t(`staff.desk.state.${row.state}`)}</Chip>
    {row.offered > 0 && <Chip tone="warn">{page.t('staff.desk.offerRuns')}</Chip>}
    {row.urgent && row.state === 'open' && <Chip tone="stop">{page.t('staff.desk.urgent')}</Chip>}
  </>
);

function Turn({ page, current, last, more }: { page: PageContext; current: number; last: number; more: boolean }) {
  if (last <= 1 && current <= 1) return null;
  const address = (number: number) => {
    const query = new URLSearchParams();
    for (const name of ['text', 'state', 'order'])
      if (page.query.one(name) !== '') query.set(name, page.query.one(name));
    query.set('page', String(number));
    return `/loket/vragen?${query.toString()}`;
  };
  return (
    <nav class="turn noprint" aria-label={page.t('staff.desk.turn')}>
      {current > 1 && <a href={address(current - 1)}>{page.t('staff.desk.previous')}</a>}
      {current <= last && <span>{page.t(`staff.desk.pageOf${more ? 'More' : ''}`, { page: current, last })}</span>}
      {current < LAST_PAGE && (current < last || more) && (
        <a href={address(current + 1)}>{page.t('staff.desk.next')}</a>
      )}
    </nav>
  );
}
