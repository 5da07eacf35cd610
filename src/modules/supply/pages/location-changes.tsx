import type { Frame, PageContext } from '../../../platform/http/page-context.ts';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import { euro, longDate } from '../../../platform/texts/format.ts';
import type { LocationPage } from '../reads/show-location.ts';
import type { LocationMove } from '../rules/moves.ts';
import type { Reduction } from '../rules/reductions.ts';
import type { ReductionReason } from '../rules/terms.ts';

interface Props {
  readonly page: PageContext;
  readonly location: LocationPage;
}

/** What a family must know of the weeks to come: closing days, fewer places, another price, a stop. */
export function Soon({ page, location }: Props) {
  const { t, lang } = page;
  const lines = [
    ...(location.stopsOn === null ? [] : [t('location.stopsOn', { date: longDate(location.stopsOn, lang) })]),
    ...location.reductions.map((reduction) => sayReduction(page, reduction)),
    ...location.comingTerms.map(({ from, price, dayPriceCents }) =>
      t('location.termsNext', { date: longDate(from, lang), price: sayPrice(page, { price, dayPriceCents }) }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{t('location.soon')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function sayReduction({ t, lang }: Frame, { from, until, places, reason }: Reduction): string {
  const period = { from: longDate(from, lang), until: longDate(until, lang) };
  if (reason === 'closingDays') return t(from === until ? 'location.closedDay' : 'location.closed', period);
  return t('location.reduced', { ...period, count: places, reason: t(`supply.reduction.reason.${reason}`) });
}

function sayPrice(
  { t, lang }: Frame,
  { price, dayPriceCents }: { price: string; dayPriceCents: Cents | null },
): string {
  if (price === 'income') return t('location.move.income');
  return dayPriceCents === null
    ? t('location.move.free')
    : t('location.move.freeAt', { price: euro(dayPriceCents, lang) });
}

/** The short history of a location: openings, licences, reductions, prices; newest first. */
export function Before({ page, location }: Props) {
  const { t, lang } = page;
  if (location.moves.length === 0) return null;
  return (
    <details class="more">
      <summary>{t('location.history')}</summary>
      <dl class="summary">
        {location.moves.map((move) => (
          <div key={move.move}>
            <dt>{longDate(move.holdsFrom, lang)}</dt>
            <dd>{sayMove(page, move)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function sayMove(frame: Frame, { event, facts }: Pick<LocationMove, 'event' | 'facts'>): string {
  const { t, lang } = frame;
  const count = (facts['places'] ?? 0) as number;
  const until = (facts['until'] ?? null) as CalendarDate | null;
  switch (event) {
    case 'registered':
      return t('location.move.registered', { count });
    case 'licenceChanged':
      return until === null
        ? t('location.move.licenceChanged', { count })
        : t('location.move.licenceStopped', { count, until: longDate(until, lang) });
    case 'reduced':
      return t('location.move.reduced', {
        count,
        until: until === null ? '' : longDate(until, lang),
        reason: t(`supply.reduction.reason.${facts['reason'] as ReductionReason}`),
      });
    case 'reductionEnded':
      return t('location.move.reductionEnded');
    default:
      return sayPrice(frame, {
        price: facts['price'] as string,
        dayPriceCents: (facts['dayPriceCents'] ?? null) as Cents | null,
      });
  }
}
