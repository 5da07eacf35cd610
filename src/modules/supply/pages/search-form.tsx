import { halfDaysOf, listHalfDays, type HalfDays } from '../../../kernel/half-days.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { Choices, Select, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button } from '../../../platform/page/parts.tsx';
import { WeekChooser } from '../../../platform/page/week-strip.tsx';
import { features, kinds, prices, tiers } from '../rules/terms.ts';
import { NEAR_KM } from '../rules/wish.ts';
import { asTyped, familyPools } from './search-query.ts';

const distances = ['1', '2', String(NEAR_KM), '10', '20', '50'];
const onFoot = ['voet-10', 'voet-20', 'voet-30', 'fiets-10', 'fiets-20', 'fiets-30', 'fiets-45'];

interface FormProps {
  readonly page: PageContext;
  readonly error: ErrorOf;
}

/** Everything one can search by, as it was typed. `first` asks the three main things and keeps the rest behind a line. */
export function SearchForm({ page, error, first = false }: FormProps & { first?: boolean }) {
  const { t, query } = page;
  return (
    <form method="get" action={page.href('/zoeken')}>
      <TextField
        name="plaats"
        label={t('search.place')}
        hint={t('search.place.hint')}
        value={query.one('plaats')}
        error={error('plaats')}
        maxLength={200}
      />
      <TextField
        name="vanaf"
        label={t('search.from')}
        hint={t('search.from.hint')}
        value={asTyped(query.one('vanaf'))}
        error={error('vanaf')}
        short
      />
      <WeekChooser
        frame={page}
        name="dagen"
        legend={t('search.days')}
        hint={t('search.days.hint')}
        chosen={chosenDays(query.all('dagen'))}
        error={error('dagen')}
        weekend={query.all('kenmerk').includes('weekend')}
      />
      {first ? (
        <details class="more">
          <summary>{t('search.more')}</summary>
          <Where page={page} error={error} />
          <Days page={page} error={error} />
          <What page={page} error={error} />
        </details>
      ) : (
        <>
          <Where page={page} error={error} />
          <Days page={page} error={error} />
          <details class="more" open={whatIsAsked(page, error)}>
            <summary>{t('search.moreWishes')}</summary>
            <What page={page} error={error} />
          </details>
        </>
      )}
      <Button>{t(first ? 'search.button' : 'search.again')}</Button>
    </form>
  );
}

const whatFields = ['naam', 'soort', 'prijs', 'trap', 'kenmerk', 'voorbehouden'];
/** Stands open when something in it was asked or is wrong. */
const whatIsAsked = ({ query }: PageContext, error: ErrorOf): boolean =>
  whatFields.some((field) => error(field) !== null || query.all(field).some((value) => value !== ''));

function Where({ page: { t, query }, error }: FormProps) {
  const typed = query.one('straal');
  const chosen = typed === '' ? String(NEAR_KM) : typed;
  const known = [...distances, ...onFoot];
  const label = (value: string) => {
    const [way, minutes] = value.split('-');
    if (minutes === undefined) return /^\d+$/.test(value) ? t('search.radius.km', { km: Number(value) }) : value;
    return t(way === 'voet' ? 'search.radius.foot' : 'search.radius.bike', { minutes: Number(minutes) });
  };
  return (
    <Select
      name="straal"
      label={t('search.radius')}
      hint={t('search.radius.hint')}
      value={chosen}
      error={error('straal')}
      choices={(known.includes(chosen) ? known : [...known, chosen]).map((value) => ({ value, label: label(value) }))}
    />
  );
}

/** How many of the days, and from when until when. */
function Days({ page: { t, query }, error }: FormProps) {
  const typed = query.one('minstens');
  const counts = ['1', '2', '3', '4'];
  return (
    <>
      <Select
        name="minstens"
        label={t('search.daysNeeded')}
        value={typed}
        error={error('minstens')}
        choices={[
          { value: '', label: t('search.daysNeeded.all') },
          ...(typed === '' || counts.includes(typed) ? counts : [...counts, typed]).map((value) => ({
            value,
            label: /^\d$/.test(value) ? t('search.daysNeeded.some', { count: Number(value) }) : value,
          })),
        ]}
      />
      <div class="row">
        <TextField
          name="van"
          label={t('search.hoursFrom')}
          hint={t('search.hoursFrom.hint')}
          value={query.one('van')}
          error={error('van')}
          short
        />
        <TextField
          name="tot"
          label={t('search.hoursUntil')}
          hint={t('search.hoursUntil.hint')}
          value={query.one('tot')}
          error={error('tot')}
          short
        />
      </div>
    </>
  );
}

function What({ page: { t, query }, error }: FormProps) {
  const any = { value: '', label: t('search.any') };
  return (
    <>
      <TextField
        name="naam"
        label={t('search.name')}
        hint={t('search.name.hint')}
        value={query.one('naam')}
        error={error('naam')}
        maxLength={80}
      />
      <Select
        name="soort"
        label={t('search.kind')}
        value={query.one('soort')}
        error={error('soort')}
        choices={[any, ...kinds.map((value) => ({ value, label: t(`supply.kind.${value}`) }))]}
      />
      <Select
        name="prijs"
        label={t('search.price')}
        value={query.one('prijs')}
        error={error('prijs')}
        choices={[any, ...prices.map((value) => ({ value, label: t(`supply.price.${value}.short`) }))]}
      />
      <Choices
        name="kenmerk"
        label={t('search.features')}
        several
        chosen={query.all('kenmerk')}
        error={error('kenmerk')}
        choices={features.map((value) => ({ value, label: t(`supply.feature.${value}`) }))}
      />
      <Choices
        name="voorbehouden"
        label={t('search.pools')}
        hint={t('search.pools.hint')}
        several
        chosen={query.all('voorbehouden')}
        error={error('voorbehouden')}
        choices={familyPools.map((value) => ({ value, label: t(`search.pool.${value}`) }))}
      />
      <Choices
        name="trap"
        label={t('search.tiers')}
        hint={t('search.tiers.hint')}
        several
        chosen={query.all('trap')}
        error={error('trap')}
        choices={tiers.map((value) => ({ value, label: t(`supply.tier.${value}`) }))}
      />
    </>
  );
}

const chosenDays = (ticked: readonly string[]): HalfDays =>
  halfDaysOf(ticked.filter((value) => /^(\d|1[0-3])$/.test(value)).map(Number));

/** What a form that leads elsewhere takes along: the day and the half-days. */
export const HiddenWhen = ({ when }: { when: { vanaf?: string | undefined; dagen?: HalfDays | undefined } }) => (
  <>
    {when.vanaf !== undefined && <input type="hidden" name="vanaf" value={when.vanaf} />}
    {when.dagen !== undefined &&
      listHalfDays(when.dagen).map((index) => <input type="hidden" name="dagen" value={index} key={index} />)}
  </>
);
