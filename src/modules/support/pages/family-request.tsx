import { addDays } from '../../../kernel/calendar-date.ts';
import { ActButton, Chip, DataTable, LinkButton } from '../../../platform/page/parts.tsx';
import { fullDate, longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { isOpenLine, REACTION_DAYS, type FamilyLine } from '../../requests/index.ts';
import {
  familyAddress,
  nameOfChild,
  openOffers,
  type AskedRequest,
  type FamilyScreen,
  type OpenOffer,
} from './family-screen.ts';

interface SectionProps {
  readonly screen: FamilyScreen;
  readonly asked: AskedRequest;
}

/** One request: what was asked, what is offered, where it stands at each location. */
export function RequestSection({ screen, asked }: SectionProps) {
  const { page, places, consent, file } = screen;
  const { t, lang } = page;
  const offers = openOffers(places).filter(({ request }) => request === asked.request);
  const address = (rest: string) => familyAddress(file.family.family, rest);
  return (
    <section class="panel">
      <h2>
        {t(`staff.desk.family.asked.${asked.kind}`, {
          child: nameOfChild(screen, asked.child),
          days: sayHalfDays(asked.halfDays, lang, t),
        })}
      </h2>
      <p>
        <Chip tone={asked.state === 'open' ? 'warn' : asked.state === 'placed' ? 'free' : 'plain'}>
          {t(`staff.desk.state.${asked.state}`)}
        </Chip>
        {asked.urgent && asked.state === 'open' && <Chip tone="stop">{t('staff.desk.urgent')}</Chip>}{' '}
        {t('staff.desk.family.when', { start: fullDate(asked.start, lang), made: longDate(asked.madeOn, lang) })}{' '}
        {asked.end !== null && t('staff.desk.family.end', { date: longDate(asked.end, lang) })}{' '}
        <span class="meta nowrap">{asked.number}</span>
      </p>
      {offers.map((offer) => (
        <OfferCard key={offer.offer} screen={screen} offer={offer} />
      ))}
      <Lines screen={screen} asked={asked} />
      <div class="acts noprint">
        {asked.state === 'open' && asked.kind === 'regular' && consent !== null && (
          <LinkButton href={address(`/tijdelijk/${asked.request}`)} quiet>
            {t('staff.desk.family.bridge')}
          </LinkButton>
        )}
        {asked.state === 'open' && (
          <LinkButton href={address(`/stop/${asked.request}`)} quiet>
            {t('staff.desk.family.stop')}
          </LinkButton>
        )}
        <LinkButton href={address(`/ontvangst/${asked.request}`)} quiet>
          {t('staff.desk.family.receipt')}
        </LinkButton>
      </div>
    </section>
  );
}

/** An offer that waits for the family, with both answers when the desk may give them. */
function OfferCard({ screen, offer }: { screen: FamilyScreen; offer: OpenOffer }) {
  const { page, consent, file } = screen;
  const { t, lang } = page;
  const address = (rest: string) => familyAddress(file.family.family, rest);
  return (
    <div class="offer-card">
      <h3>{t('staff.desk.offer.title', { location: offer.at.name, expires: fullDate(offer.expires, lang) })}</h3>
      <p>
        {t(`staff.desk.offer.what.${offer.kind}`, {
          days: sayHalfDays(offer.halfDays, lang, t),
          from: longDate(offer.from, lang),
          until: longDate(offer.until, lang),
        })}
      </p>
      {offer.message !== null && <blockquote>{offer.message}</blockquote>}
      {consent === null ? (
        <p>
          <a href="#toestemming">{t('staff.desk.offer.noConsent')}</a>
        </p>
      ) : (
        <div class="acts">
          <ActButton
            page={page}
            action={address('/aanvaard')}
            label={t('staff.desk.offer.accept')}
            hidden={{ offer: offer.offer }}
            quiet={false}
          />
          <ActButton
            page={page}
            action={address('/weiger')}
            label={t('staff.desk.offer.decline')}
            hidden={{ offer: offer.offer }}
          />
        </div>
      )}
    </div>
  );
}

function Lines({ screen, asked }: SectionProps) {
  const { page, consent, file } = screen;
  const { t, lang } = page;
  return (
    <DataTable<FamilyLine>
      caption={t('staff.desk.line.caption')}
      empty={t('staff.desk.line.empty')}
      rows={asked.lines}
      columns={[
        { title: t('staff.desk.line.position'), number: true, cell: ({ position }) => position },
        {
          title: t('staff.desk.line.location'),
          head: true,
          cell: ({ at }) => (
            <>
              <a href={`/locatie/${at.location}`}>{at.name}</a>
              <div class="meta">
                {at.municipality} {at.phone !== null && <span class="nowrap">{at.phone}</span>}
              </div>
            </>
          ),
        },
        { title: t('staff.desk.line.state'), cell: (line) => <LineState screen={screen} line={line} /> },
        { title: t('staff.desk.line.since'), cell: ({ since }) => longDate(since, lang) },
        {
          title: t('staff.desk.line.act'),
          cell: (line) =>
            consent !== null && isOpenLine(line.state) && asked.lines.length > 1 ? (
              <ActButton
                page={page}
                action={familyAddress(file.family.family, '/schrap')}
                label={
                  <>
                    {t('staff.desk.line.withdraw')} <span class="hidden">{line.at.name}</span>
                  </>
                }
                hidden={{ line: line.line }}
              />
            ) : null,
        },
      ]}
    />
  );
}

function LineState({ screen: { page }, line }: { screen: FamilyScreen; line: FamilyLine }) {
  const { t, lang } = page;
  const due = addDays(line.sentOn, REACTION_DAYS);
  const waits = line.answeredOn === null && (line.state === 'sent' || line.state === 'seen');
  return (
    <>
      {t(`staff.desk.line.${line.state}`)}
      {line.reason !== null && <>. {t(`staff.placement.refuse.${line.reason}`)}</>}
      {line.reasonText !== null && <p class="meta">«{line.reasonText}»</p>}
      {waits &&
        (page.today > due ? (
          <Chip tone="stop">{t('staff.desk.line.late', { date: longDate(due, lang) })}</Chip>
        ) : (
          <p class="meta">{t('staff.desk.line.due', { date: longDate(due, lang) })}</p>
        ))}
    </>
  );
}
