import { schema } from '../../../../platform/operations/input.ts';
import { TextArea } from '../../../../platform/page/fields.tsx';
import { readFields, type Question } from '../question.tsx';
import { Type } from 'typebox';

const shape = schema.object({ remarks: Type.Optional(schema.text(1000)) });

/** Anything else. */
export const remarksQuestion: Question = {
  path: 'opmerking',
  fields: ['remarks'],
  title: ({ t }) => t('ask.remarks.title'),
  isAnswered: ({ remarks }) => remarks !== undefined,
  stored: ({ remarks }) => ({ remarks: remarks ?? '' }),
  body: ({ page: { t }, values, error }) => (
    <TextArea
      name="remarks"
      label={t('ask.remarks.title')}
      hint={t('ask.remarks.hint')}
      value={values.one('remarks')}
      error={error('remarks')}
      rows={5}
      asHeading
    />
  ),
  understand(page, typed) {
    const read = readFields(page, shape, typed);
    return read.ok ? { ok: true, keep: { remarks: read.value.remarks ?? '' } } : read;
  },
  summary: ({ t }, { answers: { remarks = '' } }) => [
    { term: t('ask.remarks.term'), value: remarks === '' ? t('ask.remarks.none') : remarks },
  ],
};
