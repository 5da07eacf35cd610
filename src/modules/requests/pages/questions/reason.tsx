import { schema } from '../../../../platform/operations/input.ts';
import { Choices } from '../../../../platform/page/fields.tsx';
import { reasons } from '../../rules/terms.ts';
import { readFields, type Question } from '../question.tsx';

const shape = schema.object({ reason: schema.oneOf(reasons) });

/** Why care is asked: five equals. */
export const reasonQuestion: Question = {
  path: 'waarom',
  fields: ['reason'],
  title: ({ t }) => t('ask.reason.title'),
  isAnswered: ({ reason }) => reason !== undefined,
  stored: ({ reason }) => ({ reason: reason ?? '' }),
  body: ({ page: { t }, values, error }) => (
    <Choices
      name="reason"
      asHeading
      label={t('ask.reason.title')}
      hint={t('ask.reason.hint')}
      error={error('reason')}
      chosen={[values.one('reason')]}
      choices={reasons.map((value) => ({
        value,
        label: t(`ask.reason.${value}`),
        hint: t(`ask.reason.${value}.hint`),
      }))}
    />
  ),
  understand(page, typed) {
    const read = readFields(page, shape, typed);
    return read.ok ? { ok: true, keep: read.value } : read;
  },
  summary: ({ t }, { answers: { reason } }) => [
    { term: t('ask.reason.term'), value: t(reason === undefined ? 'ask.unanswered' : `ask.reason.${reason}`) },
  ],
};
