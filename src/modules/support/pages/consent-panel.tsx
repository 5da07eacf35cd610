import { Choices } from '../../../platform/page/fields.tsx';
import { Button, Chip, Form } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import { consentWays } from '../../requests/index.ts';
import { familyAddress, type FamilyScreen } from './family-screen.ts';

/** May this desk act for the family, until when, and the form that records a yes. */
export function ConsentPanel({ screen }: { screen: FamilyScreen }) {
  const { page, consent, otherDesks } = screen;
  const { t, lang } = page;
  return (
    <section class="panel" id="toestemming">
      <h2>{t('staff.desk.consent.title')}</h2>
      {consent === null ? (
        <p>
          <Chip tone="warn">{t('staff.desk.consent.none')}</Chip> {t('staff.desk.consent.noneWhy')}
        </p>
      ) : (
        <p>
          <Chip tone="free">{t('staff.desk.consent.until', { date: longDate(consent.until, lang) })}</Chip>{' '}
          {t(`staff.desk.consent.how.${consent.how}`, { date: longDate(consent.givenOn, lang) })}
        </p>
      )}
      {otherDesks.map(({ name, until }) => (
        <p class="meta" key={name}>
          {t('staff.desk.consent.other', { desk: name, date: longDate(until, lang) })}
        </p>
      ))}
      {consent === null ? (
        <ConsentForm screen={screen} />
      ) : (
        <details class="more">
          <summary>{t('staff.desk.consent.renew')}</summary>
          <ConsentForm screen={screen} />
        </details>
      )}
    </section>
  );
}

function ConsentForm({ screen: { page, file } }: { screen: FamilyScreen }) {
  const { t } = page;
  return (
    <Form page={page} action={familyAddress(file.family.family, '/toestemming')}>
      <blockquote>{t('staff.desk.consent.sentence')}</blockquote>
      <Choices
        name="how"
        label={t('staff.desk.consent.how')}
        chosen={['phone']}
        choices={consentWays.map((value) => ({ value, label: t(`staff.desk.consent.way.${value}`) }))}
      />
      <Button>{t('staff.desk.consent.button')}</Button>
    </Form>
  );
}
