import { tickedHalfDays, type FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { Choices, TextArea, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, Form } from '../../../platform/page/parts.tsx';
import { WeekChooser } from '../../../platform/page/week-strip.tsx';
import type { FoundPlace } from '../../geo/index.ts';
import { facts, reasons } from '../../requests/index.ts';
import { LocationChoices } from './location-choices.tsx';
import type { Nearby } from './near.ts';

interface Asked {
  readonly page: PageContext;
  readonly values: FormValues;
  readonly error: ErrorOf;
}

interface PhoneFormProps extends Asked {
  readonly action: string;
  readonly near: Nearby;
  /** Towns the typed place may mean, when it was doubtful. */
  readonly towns: readonly FoundPlace[];
}

/** The whole request on one page: the family on the left, what it looks for on the right. */
export function PhoneForm({ page, action, values, error, near, towns }: PhoneFormProps) {
  const asked: Asked = { page, values, error };
  return (
    <Form page={page} action={action}>
      <input type="hidden" name="id" value={values.one('id')} />
      <div class="cols halves dense">
        <div>
          <Consent {...asked} />
          <Caller {...asked} towns={towns} />
          <Child {...asked} />
          <Why {...asked} />
        </div>
        <div>
          <Wanted {...asked} />
          <Where {...asked} near={near} />
          <Send {...asked} />
        </div>
      </div>
    </Form>
  );
}

const one = ({ values, error }: Asked, name: string) => ({ name, value: values.one(name), error: error(name) });

function Consent(asked: Asked) {
  const { t } = asked.page;
  return (
    <section class="panel">
      <h2>{t('staff.desk.phone.consent')}</h2>
      <blockquote>{t('staff.desk.consent.sentence')}</blockquote>
      <Choices
        name="consent"
        several
        label={t('staff.desk.phone.consentGiven')}
        chosen={asked.values.all('consent')}
        error={asked.error('consent')}
        choices={[{ value: 'yes', label: t('staff.desk.phone.consentYes') }]}
      />
      <Choices
        name="channel"
        label={t('staff.desk.phone.channel')}
        chosen={asked.values.all('channel')}
        error={asked.error('channel')}
        choices={(['phone', 'counter'] as const).map((value) => ({ value, label: t(`staff.desk.channel.${value}`) }))}
      />
    </section>
  );
}

function Caller({ towns, ...asked }: Asked & { towns: readonly FoundPlace[] }) {
  const { t } = asked.page;
  return (
    <section class="panel">
      <h2>{t('staff.desk.phone.caller')}</h2>
      <div class="row">
        <TextField {...one(asked, 'firstName')} label={t('staff.desk.phone.firstName')} autocomplete="off" />
        <TextField {...one(asked, 'lastName')} label={t('staff.desk.phone.lastName')} autocomplete="off" />
      </div>
      <div class="row">
        <TextField {...one(asked, 'phone')} label={t('staff.desk.phone.phone')} type="tel" autocomplete="off" />
        <TextField {...one(asked, 'email')} label={t('staff.desk.phone.email')} type="email" autocomplete="off" />
      </div>
      <TextField
        {...one(asked, 'place')}
        label={t('staff.desk.phone.place')}
        hint={t('staff.desk.phone.placeHint')}
        autocomplete="off"
      />
      {towns.length > 0 && (
        <Choices
          name="meant"
          label={t('staff.desk.phone.meant')}
          chosen={asked.values.all('meant')}
          error={asked.error('meant')}
          choices={towns.map(({ nis, municipality }) => ({ value: nis, label: municipality }))}
        />
      )}
    </section>
  );
}

function Child(asked: Asked) {
  const { t } = asked.page;
  return (
    <section class="panel">
      <h2>{t('staff.desk.phone.child')}</h2>
      <Choices
        name="born"
        label={t('staff.desk.phone.born')}
        chosen={asked.values.all('born')}
        error={asked.error('born')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`staff.desk.phone.born.${value}`) }))}
      />
      <TextField
        {...one(asked, 'childDate')}
        label={t('staff.desk.phone.childDate')}
        hint={t('staff.desk.dateHint')}
        short
      />
      <div class="row">
        <TextField {...one(asked, 'childFirstName')} label={t('staff.desk.phone.childFirstName')} autocomplete="off" />
        <TextField {...one(asked, 'childLastName')} label={t('staff.desk.phone.childLastName')} autocomplete="off" />
      </div>
    </section>
  );
}

const extras = ['urgent', 'widerHours', 'specificNeed'] as const;

function Why(asked: Asked) {
  const { t } = asked.page;
  return (
    <section class="panel">
      <h2>{t('staff.desk.phone.why')}</h2>
      <Choices
        name="reason"
        label={t('staff.desk.phone.reason')}
        chosen={asked.values.all('reason')}
        error={asked.error('reason')}
        choices={reasons.map((value) => ({ value, label: t(`staff.placement.reason.${value}`) }))}
      />
      <Choices
        name="facts"
        several
        label={t('staff.desk.phone.facts')}
        hint={t('staff.desk.phone.factsHint')}
        chosen={asked.values.all('facts')}
        error={asked.error('facts')}
        choices={facts.map((value) => ({ value, label: t(`staff.placement.told.${value}`) }))}
      />
      <TextArea {...one(asked, 'remarks')} label={t('staff.desk.phone.remarks')} rows={2} />
    </section>
  );
}

function Wanted(asked: Asked) {
  const { t } = asked.page;
  return (
    <section class="panel">
      <h2>{t('staff.desk.phone.wanted')}</h2>
      <WeekChooser
        frame={asked.page}
        name="halfDays"
        chosen={tickedHalfDays(asked.values.all('halfDays'))}
        legend={t('staff.desk.phone.days')}
        error={asked.error('halfDays')}
        weekend
      />
      <div class="row">
        <TextField {...one(asked, 'start')} label={t('staff.desk.phone.start')} hint={t('staff.desk.dateHint')} short />
        <TextField
          {...one(asked, 'end')}
          label={t('staff.desk.phone.end')}
          hint={t('staff.desk.phone.endHint')}
          short
        />
      </div>
      <Choices
        name="kind"
        label={t('staff.desk.phone.kind')}
        chosen={asked.values.all('kind')}
        error={asked.error('kind')}
        choices={(['regular', 'occasional'] as const).map((value) => ({ value, label: t(`staff.desk.kind.${value}`) }))}
      />
      <fieldset class="field">
        <legend>{t('staff.desk.phone.extras')}</legend>
        {extras.map((name) => (
          <Tick key={name} asked={asked} name={name} label={t(`staff.desk.extra.${name}`)} />
        ))}
      </fieldset>
    </section>
  );
}

function Where({ near, ...asked }: Asked & { near: Nearby }) {
  const { t } = asked.page;
  return (
    <section class="panel" id="locaties">
      <h2>{t('staff.desk.phone.where')}</h2>
      <TextField
        {...one(asked, 'near')}
        label={t('staff.desk.phone.near')}
        hint={t('staff.desk.phone.nearHint')}
        autocomplete="off"
      />
      <p>
        <button
          class="btn quiet"
          type="submit"
          name="act"
          value="locations"
          formaction={`${asked.page.href('/loket/telefoon')}#locaties`}
        >
          {t('staff.desk.phone.show')}
        </button>
      </p>
      <LocationChoices
        page={asked.page}
        near={near}
        wish={tickedHalfDays(asked.values.all('halfDays'))}
        error={asked.error('locations')}
        legend={t('staff.desk.phone.locations')}
        hint={t('staff.desk.phone.locationsHint')}
      />
    </section>
  );
}

function Send(asked: Asked) {
  const { t } = asked.page;
  return (
    <section class="panel">
      <fieldset class="field">
        <legend>{t('staff.desk.phone.bridgeTitle')}</legend>
        <Tick
          asked={asked}
          name="bridge"
          label={t('staff.desk.phone.bridge')}
          hint={t('staff.desk.phone.bridgeHint')}
        />
      </fieldset>
      <Button name="act" value="save">
        {t('staff.desk.phone.save')}
      </Button>
    </section>
  );
}

/** One box of its own. */
function Tick({ asked, name, label, hint }: { asked: Asked; name: string; label: string; hint?: string }) {
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={name}
        name={name}
        value="yes"
        checked={asked.values.one(name) === 'yes'}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
