import { Type } from 'typebox';
import { schema } from '../../../../platform/operations/input.ts';
import { TextField } from '../../../../platform/page/fields.tsx';
import { readFields, type Asking, type Question, type Wrong } from '../question.tsx';

const shape = schema.object({
  email: Type.Optional(schema.email()),
  phone: Type.Optional(schema.phone()),
  email2: Type.Optional(schema.email()),
  phone2: Type.Optional(schema.phone()),
});

/** How we let them know: an e-mail address, a telephone number, or both. */
export const reachQuestion: Question = {
  path: 'bereiken',
  fields: ['email', 'phone', 'email2', 'phone2'],
  skipWhenGiven: true,
  ofFamily: true,
  title: ({ t }) => t('ask.reach.title'),
  isAnswered: ({ guardians }) =>
    guardians?.every(({ email, phone }) => email !== undefined || phone !== undefined) ?? false,
  stored: ({ guardians: [first, second] = [] }) => ({
    email: first?.email ?? '',
    phone: first?.phone ?? '',
    email2: second?.email ?? '',
    phone2: second?.phone ?? '',
  }),
  body: (asking) => <ReachFields {...asking} />,
  understand(page, typed, { answers }) {
    const read = readFields(page, shape, typed);
    if (!read.ok) return read;
    const { email, phone, email2, phone2 } = read.value;
    const [first, second] = answers.guardians ?? [];
    const wrong: Wrong = { email: page.say({ type: 'requests.noContact', values: {} }) };
    if (email === undefined && phone === undefined) return { ok: false, wrong };
    if (first === undefined) return { ok: true, keep: {} };
    const one = reachedBy(first, email, phone);
    // Who gives nothing of their own is reached through the first.
    const two =
      second === undefined
        ? []
        : [
            email2 === undefined && phone2 === undefined
              ? reachedBy(second, email, phone)
              : reachedBy(second, email2, phone2),
          ];
    return { ok: true, keep: { guardians: [one, ...two] } };
  },
  summary: ({ t }, { answers: { guardians = [] } }) => {
    const ways = guardians.flatMap(({ email, phone }) => [email, phone].filter((way) => way !== undefined));
    return [
      { term: t('ask.reach.term'), value: ways.length === 0 ? t('ask.unanswered') : [...new Set(ways)].join(', ') },
    ];
  },
};

const reachedBy = (
  { firstName, lastName }: { firstName: string; lastName: string },
  email: string | undefined,
  phone: string | undefined,
) => ({
  firstName,
  lastName,
  ...(email === undefined ? {} : { email }),
  ...(phone === undefined ? {} : { phone }),
});

function ReachFields({ page: { t }, draft, values, error }: Asking) {
  const second = draft.answers.guardians?.[1];
  return (
    <>
      <h1>{t('ask.reach.title')}</h1>
      <p class="hint">{t('ask.reach.hint')}</p>
      <TextField
        name="email"
        type="email"
        label={t('ask.reach.email')}
        hint={t('ask.reach.emailHint')}
        value={values.one('email')}
        error={error('email')}
        autocomplete="email"
      />
      <TextField
        name="phone"
        type="tel"
        label={t('ask.reach.phone')}
        hint={t('ask.reach.phoneHint')}
        value={values.one('phone')}
        error={error('phone')}
        autocomplete="tel"
        short
      />
      {second !== undefined && (
        <fieldset>
          <legend>
            <h2>{t('ask.reach.second', { name: second.firstName })}</h2>
          </legend>
          <p class="hint">{t('ask.reach.secondHint')}</p>
          <TextField
            name="email2"
            type="email"
            label={t('ask.reach.email2', { name: second.firstName })}
            value={values.one('email2')}
            error={error('email2')}
            autocomplete="off"
          />
          <TextField
            name="phone2"
            type="tel"
            label={t('ask.reach.phone2', { name: second.firstName })}
            value={values.one('phone2')}
            error={error('phone2')}
            autocomplete="off"
            short
          />
        </fieldset>
      )}
    </>
  );
}
