import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import {
  childcareAllowance,
  sayEuros,
  WEEKS_A_YEAR,
  type Comparison,
  type Cost,
  type WeekOfDays,
} from '../../../engines/tariff/index.ts';
import type { Frame, PageContext } from '../../../platform/http/page-context.ts';
import { DataTable, Notice } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import type { LocationPage } from '../../supply/index.ts';

interface CompareProps {
  readonly page: Frame;
  readonly week: WeekOfDays;
  readonly comparison: Comparison;
  readonly freeDayPrice: Cents | undefined;
  /** Whose free price it is; null for one that was typed. */
  readonly location: LocationPage | null;
}

/** What the family's week costs a month and a year: at the income tariff, and beside it at a free price. */
export function Compare({ page, week, comparison, freeDayPrice, location }: CompareProps) {
  const { t, lang } = page;
  const title = headingOf(page, comparison, freeDayPrice);
  const free = freeDayPrice === undefined ? '' : sayEuros(freeDayPrice, lang);
  const own = isFree(location) ? 'own' : 'typed';
  const rows: { term: string; cost: Cost; isLess?: true }[] = [
    { term: t('tariff.compare.income'), cost: comparison.incomeTariff },
    ...(freeDayPrice === undefined
      ? []
      : [
          {
            term: t(`tariff.compare.free.${own}`, { price: free, name: location?.name ?? '' }),
            cost: comparison.freePrice,
          },
          { term: t('tariff.compare.allowance'), cost: comparison.allowance, isLess: true as const },
          { term: t('tariff.compare.left'), cost: comparison.freePriceLeft },
        ]),
  ];
  const amount = (cents: Cents, isLess = false) => `${isLess ? '− ' : ''}${sayEuros(cents, lang)}`;
  return (
    <section aria-labelledby="vergelijk">
      <h2 id="vergelijk">{title}</h2>
      <p>{t('tariff.compare.week', { half: week.half, whole: week.full + week.long, weeks: WEEKS_A_YEAR })}</p>
      <DataTable
        caption={t('tariff.compare.caption')}
        empty=""
        rows={rows}
        columns={[
          { title: t('tariff.compare.what'), cell: (row) => row.term, head: true },
          { title: t('tariff.compare.month'), cell: (row) => amount(row.cost.month, row.isLess), number: true },
          { title: t('tariff.compare.year'), cell: (row) => amount(row.cost.year, row.isLess), number: true },
        ]}
      />
      {freeDayPrice !== undefined && (
        <p class="meta">{t('tariff.compare.since', { date: longDate(comparison.allowanceSince.from, lang) })}</p>
      )}
    </section>
  );
}

/** The finding: which of the two is cheaper, or what the week costs when there is nothing to compare with. */
function headingOf({ t, lang }: Frame, { difference, incomeTariff }: Comparison, free: Cents | undefined): string {
  const amount = sayEuros(Math.abs(difference.month) as Cents, lang);
  if (free === undefined) return t('tariff.compare.only', { amount: sayEuros(incomeTariff.month, lang) });
  if (difference.month === 0) return t('tariff.compare.same');
  return t(difference.month > 0 ? 'tariff.compare.incomeCheaper' : 'tariff.compare.freeCheaper', { amount });
}

/** Does it set its own price, and do we know it? */
export const isFree = (location: LocationPage | null): location is LocationPage & { dayPriceCents: Cents } =>
  location?.price === 'free' && location.dayPriceCents !== null;

interface AtLocationProps {
  readonly page: PageContext;
  readonly location: LocationPage;
  /** The day the allowance is looked up for; left out, none is told. */
  readonly on?: CalendarDate;
}

/** How the chosen location sets its price: it decides which of the amounts is to be paid there. */
export function AtLocation({ page, location, on }: AtLocationProps) {
  const { t } = page;
  const { name, price } = location;
  return (
    <Notice>
      <p>
        {isFree(location)
          ? sayFree(page, location.name, location.dayPriceCents, on)
          : t(price === 'income' ? 'tariff.at.income' : 'tariff.at.unknown', { name })}{' '}
        <a href={page.href(`/locatie/${location.location}`)}>{t('tariff.at.link', { name })}</a>
      </p>
    </Notice>
  );
}

/** The allowance for a full day, and what is left to pay of a free price; null before there was one. */
export function afterAllowance(cents: Cents, on: CalendarDate): { allowance: Cents; left: Cents } | null {
  const found = childcareAllowance(on, 'full');
  return found.ok ? { allowance: found.value.cents, left: Math.max(0, cents - found.value.cents) as Cents } : null;
}

/** A free price, and what is left of it after the allowance of that day. */
function sayFree({ t, lang }: Frame, name: string, cents: Cents, on: CalendarDate | undefined): string {
  const price = sayEuros(cents, lang);
  const found = on === undefined ? null : afterAllowance(cents, on);
  if (found === null) return t('tariff.at.free', { name, price });
  const { allowance, left } = found;
  return t('tariff.at.freeLeft', {
    name,
    price,
    allowance: sayEuros(allowance, lang),
    left: sayEuros(left, lang),
  });
}
