import { halfDaysOf, noHalfDays, type HalfDays } from '../../../kernel/half-days.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { Choices, Select, TextArea, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, Form } from '../../../platform/page/parts.tsx';
import { WeekChooser } from '../../../platform/page/week-strip.tsx';
import type { LinePage } from '../reads/show-line.ts';

/** The form of an offer. After a mistake it shows what was typed. */
export function OfferForm({
  page,
  shown,
  error,
  address,
}: {
  page: PageContext;
  shown: LinePage;
  error: ErrorOf;
  address: string;
}) {
  const { t, form } = page;
  const typed = form.has('expires');
  const value = (name: string, otherwise: string) => (typed ? form.one(name) : otherwise);
  const dayFirst = (date: string) => date.split('-').reverse().map(Number).join('/');
  const chosen: HalfDays = typed
    ? ticked(form.all('halfDays'))
    : shown.fits === noHalfDays
      ? shown.request.halfDays
      : shown.fits;
  const start = shown.request.start > page.today ? shown.request.start : page.today;
  return (
    <section class="panel" aria-labelledby="offer">
      <h2 id="offer">{t('staff.placement.offer.heading')}</h2>
      <p>{t('staff.placement.offer.lead')}</p>
      <Form page={page} action={`${address}/aanbod`}>
        <WeekChooser
          frame={page}
          name="halfDays"
          chosen={chosen}
          legend={t('staff.placement.offer.days')}
          hint={t('staff.placement.offer.daysHint')}
          error={error('halfDays')}
          weekend
        />
        <Choices
          name="kind"
          label={t('staff.placement.offer.kind')}
          chosen={[value('kind', shown.request.kind)]}
          error={error('kind')}
          choices={(['regular', 'occasional'] as const).map((kind) => ({
            value: kind,
            label: t(`staff.placement.offer.kind.${kind}`),
          }))}
        />
        {shown.pools.length > 0 && (
          <Select
            name="pool"
            label={t('staff.placement.offer.pool')}
            hint={t('staff.placement.offer.poolHint')}
            value={value('pool', shown.proposedPool ?? '')}
            error={error('pool')}
            choices={[
              { value: '', label: t('staff.placement.offer.openPlace') },
              ...shown.pools.map((pool) => ({
                value: pool.pool,
                label: t('staff.placement.offer.poolPlace', {
                  kind: t(`staff.supply.pool.kind.${pool.kind}`),
                  who: pool.whoMay,
                }),
              })),
            ]}
          />
        )}
        <div class="row">
          <TextField
            name="from"
            label={t('staff.placement.offer.from')}
            hint={t('staff.placement.offer.fromHint')}
            value={value('from', dayFirst(start))}
            error={error('from')}
            short
            inputMode="numeric"
          />
          <TextField
            name="until"
            label={t('staff.placement.offer.until')}
            hint={t('staff.placement.offer.untilHint')}
            value={value('until', shown.request.end === null ? '' : dayFirst(shown.request.end))}
            error={error('until')}
            short
          />
          <TextField
            name="expires"
            label={t('staff.placement.offer.expires')}
            hint={t('staff.placement.offer.expiresHint')}
            value={value('expires', '')}
            error={error('expires')}
            short
          />
        </div>
        <TextArea
          name="message"
          label={t('staff.placement.offer.message')}
          value={form.one('message')}
          error={error('message')}
          rows={3}
        />
        <Button>{t('staff.placement.offer.button')}</Button>
      </Form>
    </section>
  );
}

const ticked = (values: readonly string[]): HalfDays =>
  halfDaysOf(values.map(Number).filter((index) => Number.isInteger(index) && index >= 0 && index < 14));
