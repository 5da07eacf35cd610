import { halfDaysOf, listHalfDays } from '../../../kernel/half-days.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { Choices, Select, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button } from '../../../platform/page/parts.tsx';
import { WeekChooser } from '../../../platform/page/week-strip.tsx';
import { NEAR_KM } from '../rules/find-locations.ts';
import { features, kinds, prices } from '../rules/terms.ts';
import { asTyped } from './search-query.ts';

const radii = [1, 2, NEAR_KM, 10, 20, 50];

interface FormProps {
  readonly page: PageContext;
  readonly error: ErrorOf;
}

/** Everything one can search by, as it was typed. `first` asks the three main things and keeps the rest behind a line. */
export function SearchForm({ page, error, first = false }: FormProps & { first?: boolean }) {
  const { t, query } = page;
  const more = <Filters page={page} error={error} />;
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
          {more}
        </details>
      ) : (
        more
      )}
      <Button>{t(first ? 'search.button' : 'search.again')}</Button>
    </form>
  );
}

function Filters({ page, error }: FormProps) {
  const { t, query } = page;
  const typed = query.one('straal');
  const radius = typed === '' ? String(NEAR_KM) : typed;
  const shown = radii.map(String).includes(radius) ? radii.map(String) : [...radii.map(String), radius];
  const any = { value: '', label: t('search.any') };
  return (
    <>
      <Select
        name="straal"
        label={t('search.radius')}
        value={radius}
        error={error('straal')}
        choices={shown.map((value) => ({ value, label: `${value} km` }))}
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
    </>
  );
}

const chosenDays = (ticked: readonly string[]) =>
  halfDaysOf(ticked.filter((value) => /^(\d|1[0-3])$/.test(value)).map(Number));

/** What a form that leads elsewhere takes along: the day and the half-days. */
export const HiddenWhen = ({ when }: { when: { vanaf?: string | undefined; dagen?: number | undefined } }) => (
  <>
    {when.vanaf !== undefined && <input type="hidden" name="vanaf" value={when.vanaf} />}
    {when.dagen !== undefined &&
      listHalfDays(when.dagen as Parameters<typeof listHalfDays>[0]).map((index) => (
        <input type="hidden" name="dagen" value={index} key={index} />
      ))}
  </>
);
