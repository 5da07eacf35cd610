import { noHalfDays } from '../../../kernel/half-days.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { tickedHalfDays } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import type { Route } from '../../../platform/http/route.ts';
import { Choices, Select, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { WeekChooser } from '../../../platform/page/week-strip.tsx';
import { changeTerms, setStatute } from '../actions/change-terms.ts';
import { endPool, openPool } from '../actions/open-pool.ts';
import { endReduction, reduceCapacity } from '../actions/reduce-capacity.ts';
import { poolKinds, prices, reductionReasons, statutes, tiers } from '../rules/terms.ts';
import { typedEuro } from './facts-form.ts';
import { placesForm } from './places-form.tsx';
import { sayPeriod } from './places-words.tsx';

/** A field as it was typed. */
const typed = (page: PageContext, error: ErrorOf, name: string, label: string) => ({
  name,
  label: page.t(label),
  value: page.form.one(name),
  error: error(name),
});

/** The draft id that makes the same form twice one thing. */
const DraftId = ({ page }: { page: PageContext }) => (
  <input type="hidden" name="id" value={page.form.one('id') === '' ? newId() : page.form.one('id')} />
);

function Days({ page, error, open = false }: { page: PageContext; error: ErrorOf; open?: boolean }) {
  return (
    <div class="row">
      <TextField
        {...typed(page, error, 'from', 'staff.supply.fieldFrom')}
        hint={page.t('staff.supply.dateHint')}
        short
      />
      <TextField
        {...typed(page, error, 'until', 'staff.supply.fieldUntil')}
        hint={open ? page.t('staff.supply.fieldUntilOpen') : undefined}
        short
      />
    </div>
  );
}

const reduce = placesForm({
  tail: '/minder',
  action: reduceCapacity,
  done: 'reduced',
  fields: ['reason', 'from', 'until', 'places'],
  button: 'staff.supply.reductions.keep',
  title: ({ t }) => t('staff.supply.reductions.add'),
  lead: 'staff.supply.reductions.lead',
  body: (page, _known, error) => (
    <>
      <DraftId page={page} />
      <Choices
        name="reason"
        label={page.t('staff.supply.reductions.fieldReason')}
        chosen={page.form.all('reason')}
        error={error('reason')}
        choices={reductionReasons.map((value) => ({ value, label: page.t(`supply.reduction.reason.${value}`) }))}
      />
      <Days page={page} error={error} />
      <TextField
        {...typed(page, error, 'places', 'staff.supply.reductions.fieldPlaces')}
        hint={page.t('staff.supply.reductions.placesHint')}
        inputMode="numeric"
        short
      />
    </>
  ),
});

const keep = placesForm({
  tail: '/voorbehouden',
  action: openPool,
  done: 'pool',
  fields: ['kind', 'places', 'halfDays', 'financier', 'whoMay', 'from', 'until', 'fallbackOpen'],
  button: 'staff.supply.pools.keep',
  title: ({ t }) => t('staff.supply.pools.add'),
  lead: 'staff.supply.pools.lead',
  body: (page, _known, error) => (
    <>
      <DraftId page={page} />
      <Choices
        name="kind"
        label={page.t('staff.supply.pools.fieldKind')}
        chosen={page.form.all('kind')}
        error={error('kind')}
        choices={poolKinds.map((value) => ({ value, label: page.t(`staff.supply.pool.kind.${value}`) }))}
      />
      <TextField {...typed(page, error, 'places', 'staff.supply.pools.fieldPlaces')} inputMode="numeric" short />
      <WeekChooser
        frame={page}
        name="halfDays"
        chosen={page.form.has('halfDays') ? tickedHalfDays(page.form.all('halfDays')) : noHalfDays}
        legend={page.t('staff.supply.pools.fieldDays')}
        hint={page.t('staff.supply.pools.fieldDaysHint')}
        error={error('halfDays')}
        weekend
      />
      <TextField {...typed(page, error, 'financier', 'staff.supply.pools.fieldFinancier')} />
      <TextField
        {...typed(page, error, 'whoMay', 'staff.supply.pools.fieldWhoMay')}
        hint={page.t('staff.supply.pools.fieldWhoMayHint')}
      />
      <Days page={page} error={error} open />
      <TextField
        {...typed(page, error, 'fallbackOpen', 'staff.supply.pools.fieldFallback')}
        hint={page.t('staff.supply.pools.fieldFallbackHint')}
        inputMode="numeric"
        short
      />
    </>
  ),
});

const terms = placesForm({
  tail: '/prijs',
  action: changeTerms,
  done: 'terms',
  fields: ['from', 'tier', 'price', 'dayPriceCents'],
  button: 'staff.supply.terms.keep',
  title: ({ t }) => t('staff.supply.terms.add'),
  lead: 'staff.supply.terms.lead',
  given: (page) => ({ dayPriceCents: typedEuro(page.form.one('dayPriceCents')) }),
  body: (page, { location }, error) => {
    const now = (name: string, otherwise: string) => (page.form.has(name) ? page.form.one(name) : otherwise);
    return (
      <>
        <TextField
          {...typed(page, error, 'from', 'staff.supply.fieldFrom')}
          hint={page.t('staff.supply.dateHint')}
          short
        />
        <Select
          {...typed(page, error, 'tier', 'staff.supply.terms.tier')}
          value={now('tier', location.tier)}
          choices={tiers.map((value) => ({ value, label: page.t(`supply.tier.${value}`) }))}
        />
        <Choices
          name="price"
          label={page.t('staff.supply.terms.price')}
          chosen={[now('price', location.price)]}
          error={error('price')}
          choices={prices.map((value) => ({ value, label: page.t(`staff.supply.price.${value}`) }))}
        />
        <TextField
          {...typed(page, error, 'dayPriceCents', 'staff.supply.terms.dayPrice')}
          hint={page.t('staff.supply.terms.dayPriceHint')}
          short
        />
      </>
    );
  },
});

const statute = placesForm({
  tail: '/statuut',
  action: setStatute,
  done: 'statute',
  fields: ['from', 'statute', 'service', 'cooperating'],
  button: 'staff.supply.statute.keep',
  title: ({ t }) => t('staff.supply.statute.add'),
  lead: 'staff.supply.statute.lead',
  body: (page, _known, error) => (
    <>
      <TextField
        {...typed(page, error, 'from', 'staff.supply.fieldFrom')}
        hint={page.t('staff.supply.dateHint')}
        short
      />
      <Choices
        name="statute"
        label={page.t('staff.supply.statute.kind')}
        chosen={page.form.all('statute')}
        error={error('statute')}
        choices={statutes.map((value) => ({ value, label: page.t(`supply.statute.${value}`) }))}
      />
      <TextField
        {...typed(page, error, 'service', 'staff.supply.statute.service')}
        hint={page.t('staff.supply.statute.serviceHint')}
      />
      <Choices
        name="cooperating"
        label={page.t('staff.supply.statute.cooperating')}
        chosen={[page.form.one('cooperating') === 'yes' ? 'yes' : 'no']}
        error={error('cooperating')}
        choices={[
          { value: 'no', label: page.t('staff.supply.statute.alone') },
          { value: 'yes', label: page.t('staff.supply.statute.together') },
        ]}
      />
    </>
  ),
});

/** Brings the last day of one thing forward. */
function EndField({ page, what, error }: { page: PageContext; what: string; error: ErrorOf }) {
  return (
    <>
      <p>{what}</p>
      <TextField {...typed(page, error, 'until', 'staff.supply.endOn')} hint={page.t('staff.supply.dateHint')} short />
    </>
  );
}

const endReductionForm = placesForm({
  tail: '/minder/:reduction',
  action: endReduction,
  done: 'ended',
  fields: ['until'],
  button: 'staff.supply.endButton',
  title: ({ t }) => t('staff.supply.reductions.end'),
  given: (page) => ({ reduction: page.params['reduction'] }),
  body: (page, { reductions }, error) => {
    const known = reductions.find(({ reduction }) => reduction === page.params['reduction']);
    if (known === undefined) return refuse('supply.unknownReduction');
    const what = page.t(`supply.reduction.reason.${known.reason}`);
    return (
      <EndField
        page={page}
        error={error}
        what={page.t('staff.supply.endOf', { what, period: sayPeriod(page, known) })}
      />
    );
  },
});

const endPoolForm = placesForm({
  tail: '/voorbehouden/:pool',
  action: endPool,
  done: 'poolEnded',
  fields: ['until'],
  button: 'staff.supply.endButton',
  title: ({ t }) => t('staff.supply.reductions.end'),
  given: (page) => ({ pool: page.params['pool'] }),
  body: (page, { pools }, error) => {
    const known = pools.find(({ pool }) => pool === page.params['pool']);
    if (known === undefined) return refuse('supply.unknownPool');
    const what = page.t('staff.supply.board.pool', {
      kind: page.t(`staff.supply.pool.kind.${known.kind}`),
      who: known.whoMay,
    });
    return (
      <EndField
        page={page}
        error={error}
        what={page.t('staff.supply.endOf', { what, period: sayPeriod(page, known) })}
      />
    );
  },
});

/** What changes the places of a location: each on a page of its own. */
export const placesForms: readonly Route[] = [
  ...reduce,
  ...keep,
  ...terms,
  ...statute,
  ...endReductionForm,
  ...endPoolForm,
];
