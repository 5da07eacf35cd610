import { Type } from 'typebox';
import { schema } from '../../../../platform/operations/input.ts';
import { TextField } from '../../../../platform/page/fields.tsx';
import { readFields, type Question } from '../question.tsx';

const shape = schema.object({
  firstName: schema.line(80),
  lastName: schema.line(80),
  firstName2: Type.Optional(schema.line(80)),
  lastName2: Type.Optional(schema.line(80)),
});

/** Who asks: one or two guardians. */
export const guardiansQuestion: Question = {
  path: 'wie',
  fields: ['firstName', 'lastName', 'firstName2', 'lastName2'],
  skipWhenGiven: true,
  ofFamily: true,
  title: ({ t }) => t('ask.guardians.title'),
  isAnswered: ({ guardians }) => guardians !== undefined,
  stored: ({ guardians: [first, second] = [] }) => ({
    firstName: first?.firstName ?? '',
    lastName: first?.lastName ?? '',
    firstName2: second?.firstName ?? '',
    lastName2: second?.lastName ?? '',
  }),
  body: ({ page: { t }, values, error }) => (
    <>
      <h1>{t('ask.guardians.title')}</h1>
      <p class="hint">{t('ask.guardians.hint')}</p>
      <TextField
        name="firstName"
        label={t('ask.guardians.firstName')}
        value={values.one('firstName')}
        error={error('firstName')}
        autocomplete="given-name"
      />
      <TextField
        name="lastName"
        label={t('ask.guardians.lastName')}
        value={values.one('lastName')}
        error={error('lastName')}
        autocomplete="family-name"
      />
      <fieldset>
        <legend>
          <h2>{t('ask.guardians.second')}</h2>
        </legend>
        <TextField
          name="firstName2"
          label={t('ask.guardians.firstName2')}
          value={values.one('firstName2')}
          error={error('firstName2')}
          autocomplete="off"
        />
        <TextField
          name="lastName2"
          label={t('ask.guardians.lastName2')}
          value={values.one('lastName2')}
          error={error('lastName2')}
          autocomplete="off"
        />
      </fieldset>
    </>
  ),
  understand(page, typed, { answers }) {
    const read = readFields(page, shape, typed);
    if (!read.ok) return read;
    const { firstName, lastName, firstName2, lastName2 } = read.value;
    if (firstName2 === undefined && lastName2 !== undefined)
      return { ok: false, wrong: { firstName2: page.t('error.required') } };
    if (firstName2 !== undefined && lastName2 === undefined)
      return { ok: false, wrong: { lastName2: page.t('error.required') } };
    // How they can be reached is another question: kept when only a name is mended.
    const [first, second] = answers.guardians ?? [];
    const one = { ...first, firstName, lastName };
    const { email, phone } = second ?? first ?? {};
    const two =
      firstName2 === undefined || lastName2 === undefined
        ? []
        : [
            {
              firstName: firstName2,
              lastName: lastName2,
              ...(email === undefined ? {} : { email }),
              ...(phone === undefined ? {} : { phone }),
            },
          ];
    return { ok: true, keep: { guardians: [one, ...two] } };
  },
  summary: ({ t }, { answers: { guardians } }) => [
    {
      term: t('ask.guardians.term'),
      value:
        guardians === undefined
          ? t('ask.unanswered')
          : guardians.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', '),
    },
  ],
};
