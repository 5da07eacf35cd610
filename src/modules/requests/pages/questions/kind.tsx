import { schema } from '../../../../platform/operations/input.ts';
import { Choices } from '../../../../platform/page/fields.tsx';
import { requestKinds } from '../../rules/terms.ts';
import { readFields, type Question } from '../question.tsx';

const shape = schema.object({ kind: schema.oneOf(requestKinds) });

/** Every week, or now and then. */
export const kindQuestion: Question = {
  path: 'soort',
  fields: ['kind'],
  title: ({ t }) => t('ask.kind.title'),
  isAnswered: ({ kind }) => kind !== undefined,
  stored: ({ kind }) => ({ kind: kind ?? '' }),
  body: ({ page: { t }, values, error }) => (
    <Choices
      name="kind"
      label={t('ask.kind.title')}
      asHeading
      error={error('kind')}
      chosen={[values.one('kind')]}
      choices={requestKinds.map((value) => ({
        value,
        label: t(`ask.kind.${value}`),
        hint: t(`ask.kind.${value}.hint`),
      }))}
    />
  ),
  understand(page, typed) {
    const read = readFields(page, shape, typed);
    return read.ok ? { ok: true, keep: read.value } : read;
  },
  summary: ({ t }, { answers: { kind } }) => [
    { term: t('ask.kind.term'), value: t(kind === undefined ? 'ask.unanswered' : `ask.kind.${kind}`) },
  ],
};
