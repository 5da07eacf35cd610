import { Type } from 'typebox';
import { latest } from '../../../../kernel/calendar-date.ts';
import { schema } from '../../../../platform/operations/input.ts';
import { TextField } from '../../../../platform/page/fields.tsx';
import { longDate } from '../../../../platform/texts/format.ts';
import { checkChild } from '../../rules/check-request.ts';
import { problemAt, readFields, answeredDate, type Asking, type Question } from '../question.tsx';

const born = schema.object({
  firstName: schema.line(80),
  lastName: schema.line(80),
  birthDate: schema.date(),
});
const expected = schema.object({
  firstName: Type.Optional(schema.line(80)),
  lastName: Type.Optional(schema.line(80)),
  dueDate: schema.date(),
});

const fieldOfProblem: Readonly<Record<string, string>> = {
  'requests.bornInFuture': 'birthDate',
  'requests.tooOld': 'birthDate',
  'requests.dueTooFar': 'dueDate',
  'requests.duePast': 'dueDate',
};

/** For which child: born or expected. */
export const childQuestion: Question = {
  path: 'kind',
  fields: ['born', 'birthDate', 'dueDate', 'firstName', 'lastName'],
  title: ({ t }) => t('ask.child.title'),
  isAnswered: ({ child }) => child?.birthDate !== undefined || child?.dueDate !== undefined,
  stored: ({ child }) => ({
    born: child === undefined ? '' : child.birthDate === undefined ? 'no' : 'yes',
    birthDate: answeredDate(child?.birthDate),
    dueDate: answeredDate(child?.dueDate),
    firstName: child?.firstName ?? '',
    lastName: child?.lastName ?? '',
  }),
  body: (asking) => <ChildFields {...asking} />,
  understand(page, typed, { answers }) {
    const choice = typed.one('born');
    if (choice !== 'yes' && choice !== 'no') return { ok: false, wrong: { born: page.t('error.born.required') } };
    const read = choice === 'yes' ? readFields(page, born, typed) : readFields(page, expected, typed);
    if (!read.ok) return read;
    const child: { birthDate?: typeof page.today; dueDate?: typeof page.today } = read.value;
    // Without a start yet, the child is looked at on the first day that is possible.
    const start = answers.start ?? latest(page.today, child.dueDate ?? page.today);
    const fit = checkChild(child, start, page.today);
    const field = fit.ok ? undefined : fieldOfProblem[fit.problem.type];
    // A start before the birth is asked about at the start.
    if (!fit.ok && field !== undefined) return problemAt(page, field, fit.problem);
    return { ok: true, keep: { child: read.value } };
  },
  summary({ t, lang }, { answers: { child } }) {
    const name = [child?.firstName, child?.lastName].filter(Boolean).join(' ');
    const when =
      child?.birthDate !== undefined
        ? t('ask.child.bornOn', { date: longDate(child.birthDate, lang) })
        : child?.dueDate !== undefined
          ? t('ask.child.expectedOn', { date: longDate(child.dueDate, lang) })
          : t('ask.unanswered');
    return [{ term: t('ask.child.term'), value: name === '' ? when : `${name}, ${when}` }];
  },
};

function ChildFields({ page, values, error }: Asking) {
  const { t } = page;
  const chosen = values.one('born');
  const wrong = error('born');
  return (
    <>
      <fieldset class={wrong === null ? 'field' : 'field wrong'} id="born">
        <legend>
          <h1>{t('ask.child.title')}</h1>
        </legend>
        <p class="hint">{t('ask.child.hint')}</p>
        {wrong !== null && <p class="error">{wrong}</p>}
        <Radio value="yes" label={t('ask.child.born')} chosen={chosen} />
        <div class="when">
          <TextField
            name="birthDate"
            label={t('ask.child.birthDate')}
            hint={t('ask.dateHint', { example: '14/10/2026' })}
            value={values.one('birthDate')}
            error={error('birthDate')}
            short
          />
        </div>
        <Radio value="no" label={t('ask.child.expected')} chosen={chosen} />
        <div class="when">
          <TextField
            name="dueDate"
            label={t('ask.child.dueDate')}
            hint={t('ask.dateHint', { example: '20/3/2027' })}
            value={values.one('dueDate')}
            error={error('dueDate')}
            short
          />
        </div>
      </fieldset>
      <TextField
        name="firstName"
        label={t('ask.child.firstName')}
        hint={t('ask.child.nameHint')}
        value={values.one('firstName')}
        error={error('firstName')}
      />
      <TextField
        name="lastName"
        label={t('ask.child.lastName')}
        value={values.one('lastName')}
        error={error('lastName')}
      />
    </>
  );
}

const Radio = ({ value, label, chosen }: { value: string; label: string; chosen: string }) => (
  <div class="choice">
    <input type="radio" id={`born-${value}`} name="born" value={value} checked={chosen === value} />
    <label for={`born-${value}`}>{label}</label>
  </div>
);
