import { listHalfDays, noHalfDays, type HalfDays } from '../../../kernel/half-days.ts';
import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { weekdays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute } from '../../../platform/http/route.ts';
import { Chip, LinkButton, SummaryList, type SummaryRow } from '../../../platform/page/parts.tsx';
import { WeekStrip } from '../../../platform/page/week-strip.tsx';
import {
  euro,
  listOf,
  longDate,
  monthOfYear,
  sayHalfDays,
  typedDate,
  weekdayName,
} from '../../../platform/texts/format.ts';
import { listParts, MunicipalityMap } from '../../geo/index.ts';
import { expectedPlaces } from '../reads/expected-places.ts';
import { showLocation, type LocationPage } from '../reads/show-location.ts';
import { supplyMark } from '../reads/supply-mark.ts';
import { Before, Soon } from './location-changes.tsx';
import { sayStatute } from './places-words.tsx';
import { availability, sayGaps, requestPath } from './result-card.tsx';
import { readSearch, type SearchQuery } from './search-query.ts';
import { sayFrom } from './words.tsx';

type When = Pick<SearchQuery, 'vanaf' | 'dagen'>;

/** /locatie/:id: everything a family may know of one location, the answer first. */
export const locationPage = pageRoute('/locatie/:id', {
  uses: [showLocation, expectedPlaces, listParts],
  keep: supplyMark,
  async handle(page) {
    const id = page.params['id'] ?? '';
    if (!isId(id)) return refuse('supply.unknownLocation');
    const when = whenOf(page);
    const location = await page.read(showLocation, {
      location: id as LocationId,
      from: when.vanaf,
      halfDays: when.dagen,
    });
    const { month } = await page.read(expectedPlaces, { location: id as LocationId });
    const parts = await page.read(listParts, { nis: [location.nis] });
    const title = headingOf(page, location, when);
    return page.html({
      title,
      body: <Body page={page} location={location} when={when} month={month} title={title} parts={parts} />,
    });
  },
});

/** The wish in the address. What does not fit is left out: a location can be looked at without one. */
function whenOf(page: PageContext): When {
  const { query } = readSearch(page.query, page.today);
  return query === null ? {} : { vanaf: query.vanaf, dagen: query.dagen };
}

function headingOf(page: PageContext, location: LocationPage, { vanaf, dagen }: When): string {
  const { t, lang, today } = page;
  const { name, fit, freeFrom, freeHalfDays, except } = location;
  const days = sayHalfDays(freeHalfDays, lang, t);
  if (location.places === null) return t('location.heading.noLicence', { name });
  if (location.opensOn !== null && fit !== 'all')
    return t('location.opensOn', { name, date: longDate(location.opensOn, lang) });
  if (fit === 'all')
    return dagen === undefined
      ? t('location.heading.free', { name, days })
      : t('location.heading.all', { name, when: sayFrom(page, vanaf ?? today, today) });
  if (except.length > 0) return t('location.heading.except', { name, when: sayGaps(page, except) });
  if (fit === 'later' && freeFrom !== null)
    return t('location.heading.later', { name, date: longDate(freeFrom, lang) });
  return fit === 'some' ? t('location.heading.some', { name, days }) : t('location.heading.full', { name });
}

interface BodyProps {
  readonly page: PageContext;
  readonly location: LocationPage;
  readonly when: When;
  /** The month in which places are expected, named by its first day. */
  readonly month: CalendarDate | null;
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly lat: number; readonly lon: number }[];
}

function Body({ page, location, when, month, title, parts }: BodyProps) {
  const { t, today } = page;
  const words = availability(page, location, when);
  const back = backTo(page.query.one('terug'));
  return (
    <>
      <a class="back" href={page.href(back ?? '/zoeken')}>
        {t(back === null ? 'location.search' : 'location.backToSearch')}
      </a>
      <h1>{title}</h1>
      <div class="cols two">
        <div>
          <section class="panel" aria-labelledby="vrij">
            <h2 id="vrij">{t('location.freeNow', { when: sayFrom(page, when.vanaf ?? today, today) })}</h2>
            <p>
              <Chip tone={words.tone}>{words.text}</Chip>
            </p>
            <WeekStrip
              frame={page}
              set={location.freeHalfDays}
              wish={when.dagen ?? noHalfDays}
              label={stripLabel(page, location.freeHalfDays, when.dagen)}
            />
            {(location.fit === 'none' || location.fit === 'some') && <p>{t('location.fullLead')}</p>}
            {month !== null && location.fit !== 'all' && (
              <p>{t('location.expected', { month: monthOfYear(month, page.lang) })}</p>
            )}
            <div class="acts">
              <LinkButton href={page.href(requestPath(location, when))}>{t('location.ask')}</LinkButton>
            </div>
          </section>
          {location.description !== null && <p class="lead">{location.description}</p>}
          <Soon page={page} location={location} />
          <About page={page} location={location} when={when} />
          <Hours page={page} location={location} />
          <Before page={page} location={location} />
        </div>
        <div>
          <Contact page={page} location={location} />
          <MunicipalityMap
            t={t}
            title={t('location.map', { name: location.name, municipality: location.municipality })}
            area={[location.nis]}
            here={{ lat: location.lat, lon: location.lon, label: location.name }}
            parts={parts}
          />
        </div>
      </div>
    </>
  );
}

/** Only back to a search of this site: an address from elsewhere is not followed. */
const backTo = (path: string): string | null => (/^\/zoeken(\?[^\s\\]*)?$/.test(path) ? path : null);

function stripLabel({ t, lang }: PageContext, free: HalfDays, wish: HalfDays | undefined): string {
  const now =
    free === noHalfDays ? t('search.strip.none') : t('search.strip.free', { days: sayHalfDays(free, lang, t) });
  return wish === undefined ? now : `${now} ${t('search.strip.wish', { days: sayHalfDays(wish, lang, t) })}`;
}

function About({ page, location, when }: Pick<BodyProps, 'page' | 'location' | 'when'>) {
  const { t, lang } = page;
  const rows: (SummaryRow | null)[] = [
    { term: t('location.kind'), value: t(`supply.kind.${location.kind}.long`) },
    {
      term: t('location.price'),
      value: (
        <>
          {priceSentence(page, location)} <a href={page.href(costPath(location, when))}>{t('location.cost')}</a>
        </>
      ),
    },
    { term: t('location.ages'), value: agesSentence(page, location) },
    location.features.length === 0
      ? null
      : {
          term: t('location.features'),
          value: listOf(
            location.features.map((feature) => t(`supply.feature.${feature}`)),
            lang,
          ),
        },
    { term: t('location.licence'), value: <Licences page={page} location={location} /> },
    location.statute === null ? null : { term: t('location.statute'), value: sayStatute(page, location.statute) },
    { term: t('location.subsidy'), value: t(`supply.tier.${location.tier}`) },
    { term: t('location.organiser'), value: location.organiserName },
    { term: t('location.fileNumber'), value: location.fileNumber },
  ];
  return (
    <section>
      <h2>{t('location.about')}</h2>
      <SummaryList rows={rows.filter((row) => row !== null)} />
    </section>
  );
}

/** What it costs a family, worked out for the days it looks for. */
function costPath({ location }: LocationPage, { vanaf, dagen = noHalfDays }: When): string {
  const address = new URLSearchParams({ locatie: location });
  if (vanaf !== undefined) address.set('vanaf', typedDate(vanaf));
  for (const index of listHalfDays(dagen)) address.append('dagen', String(index));
  return `/tarief?${address.toString()}`;
}

function priceSentence({ t, lang }: PageContext, { price, dayPriceCents }: LocationPage): string {
  if (price === 'income') return t('supply.price.income.long');
  return dayPriceCents === null
    ? t('supply.price.free.longUnknown')
    : t('supply.price.free.long', { price: euro(dayPriceCents, lang) });
}

function agesSentence({ t }: PageContext, { minAgeMonths, maxAgeMonths }: LocationPage): string {
  const age = (months: number) =>
    months === 0
      ? t('location.ages.birth')
      : months % 12 === 0
        ? t('location.ages.years', { count: months / 12 })
        : t('location.ages.months', { count: months });
  return t('location.ages.range', { from: age(minAgeMonths), until: age(maxAgeMonths) });
}

/** The licence of today and what is known to follow. */
function Licences({ page, location }: Pick<BodyProps, 'page' | 'location'>) {
  const { t, lang, today } = page;
  const current = location.licences.find(({ from, until }) => from <= today && (until === null || until >= today));
  const coming = location.licences.filter(({ from }) => from > today);
  return (
    <>
      {current === undefined
        ? t('location.licence.none')
        : t('location.licence.now', { count: current.places, date: longDate(current.from, lang) })}
      {coming.map(({ from, places }) => (
        <div key={from}>{t('location.licence.next', { count: places, date: longDate(from, lang) })}</div>
      ))}
    </>
  );
}

function Hours({ page, location }: Pick<BodyProps, 'page' | 'location'>) {
  const { t, lang } = page;
  const shown = weekdays.filter((day) => day <= 5 || location.openings.some(({ weekday }) => weekday === day));
  return (
    <section>
      <h2 id="uren">{t('location.hours')}</h2>
      {location.openings.length === 0 ? (
        <p>{t('location.hours.unknown')}</p>
      ) : (
        <table class="data" aria-labelledby="uren">
          <thead>
            <tr>
              <th scope="col">{t('location.hours.day')}</th>
              <th scope="col">{t('location.hours.hours')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((day) => {
              const opening = location.openings.find(({ weekday }) => weekday === day);
              return (
                <tr key={day}>
                  <th scope="row">{weekdayName(day, lang)}</th>
                  <td>
                    {opening === undefined
                      ? t('location.hours.closed')
                      : t('location.hours.range', { opens: opening.opens, closes: opening.closes })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Contact({ page, location }: Pick<BodyProps, 'page' | 'location'>) {
  const { t } = page;
  const { phone, email, website } = location;
  const rows: (SummaryRow | null)[] = [
    {
      term: t('location.address'),
      value: (
        <span id="adres">
          {location.street} {location.houseNumber}
          <br />
          {location.postcode} {location.municipality}
        </span>
      ),
    },
    phone === null
      ? null
      : { term: t('location.phone'), value: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> },
    email === null ? null : { term: t('location.email'), value: <a href={`mailto:${email}`}>{email}</a> },
    website === null
      ? null
      : {
          term: t('location.website'),
          value: (
            <a href={website} rel="nofollow noopener">
              {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
            </a>
          ),
        },
  ];
  return (
    <section>
      <h2>{t('location.contact')}</h2>
      <SummaryList rows={rows.filter((row) => row !== null)} />
    </section>
  );
}
