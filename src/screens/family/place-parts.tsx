import type { ComponentChildren } from 'preact';
import { noHalfDays, overlap, without, type HalfDays } from '../../kernel/half-days.ts';
import type { PageContext } from '../../platform/http/page-context.ts';
import { SummaryList, type SummaryRow } from '../../platform/page/parts.tsx';
import { WeekStrip } from '../../platform/page/week-strip.tsx';
import { capitalised, euro, longDate, sayHalfDays } from '../../platform/texts/format.ts';
import type { Location } from '../../modules/supply/index.ts';
import type { FamilyOffer, FamilyPlacement } from './family-view.ts';

/** What a day costs, in words. */
function priceWords({ t, lang }: PageContext, { price, dayPriceCents }: Location): string {
  if (price === 'income') return `${t('supply.price.income.short')} (${t('supply.price.income.term')})`;
  return dayPriceCents === null
    ? `${t('supply.price.free.short')}: ${t('supply.price.free.ask')}`
    : `${euro(dayPriceCents, lang)} ${t('supply.price.free.term')}`;
}

/** Days, period, place and price of an offer or a placement. `wish` is what was asked. */
export function PlaceFacts({
  page,
  of,
  wish = noHalfDays,
  more = [],
}: {
  page: PageContext;
  of: FamilyOffer | FamilyPlacement;
  wish?: HalfDays;
  more?: readonly SummaryRow[];
}) {
  const { t, lang } = page;
  const { at } = of;
  const said = capitalised(sayHalfDays(of.halfDays, lang, t));
  const missing = without(wish, of.halfDays);
  const period = t('mine.offer.fromUntil', { from: longDate(of.from, lang), until: longDate(of.until, lang) });
  return (
    <SummaryList
      rows={[
        {
          term: t('mine.offer.days'),
          value: (
            <>
              <WeekStrip frame={page} set={of.halfDays} wish={wish} />
              <p>
                {said}. {wish !== noHalfDays && <Compared page={page} missing={missing} wish={wish} />}
              </p>
            </>
          ),
        },
        { term: t('mine.offer.period'), value: `${capitalised(period)}. ${t(`mine.offer.${of.kind}`)}.` },
        {
          term: t('mine.offer.where'),
          value: `${at.street} ${at.houseNumber}, ${at.postcode} ${at.municipality}`,
        },
        { term: t('mine.offer.price'), value: priceWords(page, at) },
        ...more,
      ]}
    />
  );
}

function Compared({ page: { t, lang }, missing, wish }: { page: PageContext; missing: HalfDays; wish: HalfDays }) {
  const words: ComponentChildren =
    missing === noHalfDays
      ? t('mine.offer.allDays')
      : t('mine.offer.someDays', { days: sayHalfDays(overlap(missing, wish), lang, t) });
  return <>{words}</>;
}

/** Telephone and e-mail of a location, as links. */
export function Contact({ at }: { at: Location }) {
  return (
    <>
      {at.phone !== null && <a href={`tel:${at.phone.replace(/[^\d+]/g, '')}`}>{at.phone}</a>}
      {at.phone !== null && at.email !== null && ' · '}
      {at.email !== null && <a href={`mailto:${at.email}`}>{at.email}</a>}
    </>
  );
}
