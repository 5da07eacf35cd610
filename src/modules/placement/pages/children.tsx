import type { FamilyId, LocationId, PlacementId } from '../../../kernel/ids.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as route, type Answer } from '../../../platform/http/route.ts';
import { TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, DataTable, ErrorSummary, Form, Notice } from '../../../platform/page/parts.tsx';
import { longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { refuse } from '../../../kernel/problem.ts';
import { LocationTabs, showLocation } from '../../supply/index.ts';
import { endPlacement } from '../actions/end-placement.ts';
import { childrenAt, type PlacedChild } from '../reads/children-at.ts';
import { placementErrors } from './errors.ts';
import { childName } from './words.ts';

const locationOf = (page: PageContext) => page.params['location'] as LocationId;

/** The children of a location, with the way to an earlier end. */
export const childrenPage = route('/organisator/:location/kinderen', {
  uses: [childrenAt, showLocation],
  async handle(page) {
    const { t, lang } = page;
    const location = await page.read(showLocation, { location: locationOf(page) });
    const rows = await page.read(childrenAt, { location: locationOf(page) });
    const title = t('staff.placement.children.title', { count: rows.length, location: location.name });
    return page.html({
      title,
      wide: true,
      body: (
        <>
          <LocationTabs page={page} location={locationOf(page)} />
          {page.query.has('gedaan') && <Notice tone="free">{t('staff.placement.done.ended')}</Notice>}
          <h1>{title}</h1>
          <DataTable
            caption={t('staff.placement.children.caption')}
            empty={t('staff.placement.children.empty')}
            rows={rows}
            columns={[
              {
                title: t('staff.placement.children.name'),
                head: true,
                cell: ({ child, guardians }) => childName(page, child, guardians),
              },
              {
                title: t('staff.placement.children.days'),
                cell: ({ placement }) => sayHalfDays(placement.halfDays, lang, t),
              },
              { title: t('staff.placement.children.from'), cell: ({ placement }) => longDate(placement.from, lang) },
              { title: t('staff.placement.children.until'), cell: ({ placement }) => longDate(placement.until, lang) },
              {
                title: t('staff.placement.children.kind'),
                cell: ({ placement }) => t(`staff.placement.children.${placement.kind}`),
              },
              { title: t('staff.placement.children.end'), cell: (row) => <EndLink page={page} row={row} /> },
            ]}
          />
        </>
      ),
    });
  },
});

const endAddress = ({ placement }: PlacedChild) =>
  `/organisator/${placement.location}/kinderen/${placement.family}/${placement.placement}`;

const EndLink = ({ page, row }: { page: PageContext; row: PlacedChild }) => (
  <a href={page.href(endAddress(row))}>
    {page.t('staff.placement.children.end')} <span class="hidden">{childName(page, row.child, row.guardians)}</span>
  </a>
);

async function found(page: PageContext): Promise<PlacedChild> {
  const rows = await page.read(childrenAt, { location: locationOf(page) });
  return (
    rows.find(({ placement }) => placement.placement === page.params['placement']) ??
    refuse('placement.unknownPlacement')
  );
}

/** Asks for the last day of a placement. */
export const endPage = route('/organisator/:location/kinderen/:family/:placement', {
  uses: [childrenAt],
  handle: async (page) => ask(page, await found(page), 200, () => null, null),
});

export const endForm = form('/organisator/:location/kinderen/:family/:placement', {
  uses: [childrenAt, endPlacement],
  async handle(page) {
    const given = { family: page.params['family'] as FamilyId, placement: page.params['placement'] as PlacementId };
    const attempt = await page.attempt(endPlacement, toInput(endPlacement.input, page.form, given));
    if (attempt.ok) return page.redirect(`/organisator/${locationOf(page)}/kinderen?gedaan=1`);
    const problem = attempt.problem === null ? null : page.say(attempt.problem);
    return ask(page, await found(page), attempt.status, placementErrors(page, attempt.issues), problem);
  },
});

function ask(page: PageContext, row: PlacedChild, status: number, error: ErrorOf, problem: string | null): Answer {
  const title = page.t('staff.placement.end.title', { child: childName(page, row.child, row.guardians) });
  return page.html({
    title,
    status,
    body: (
      <div class="q">
        <a class="back" href={page.href(`/organisator/${row.placement.location}/kinderen`)}>
          {page.t('frame.back')}
        </a>
        <ErrorSummary frame={page} fields={['until']} error={error} problem={problem} />
        <Form page={page} action={endAddress(row)}>
          <h1>{title}</h1>
          <TextField
            name="until"
            label={page.t('staff.placement.end.until')}
            hint={page.t('staff.placement.end.hint', { date: longDate(row.placement.until, page.lang) })}
            value={page.form.one('until')}
            error={error('until')}
            short
          />
          <Button>{page.t('staff.placement.end.button')}</Button>
        </Form>
      </div>
    ),
  });
}
