import { Type } from 'typebox';
import { schema } from '../../../../platform/operations/input.ts';
import { TextField } from '../../../../platform/page/fields.tsx';
import { longDate } from '../../../../platform/texts/format.ts';
import { checkChild, checkPeriod } from '../../rules/check-request.ts';
import { childName, problemAt, readFields, answeredDate, type Question, type Row } from '../question.tsx';

const shape = schema.object({ start: schema.date(), end: Type.Optional(schema.date()) });

/** From when, and perhaps until when. */
export const startQuestion: Question = {
  path: 'start',
  fields: ['start', 'end'],
  skipWhenGiven: true,
  title: ({ t }) => t('ask.start.title'),
  isAnswered: ({ start }) => start !== undefined,
  stored: ({ start, end }) => ({ start: answeredDate(start), end: answeredDate(end) }),
  body: ({ page: { t }, values, error }) => (
    <>
      <TextField
        name="start"
        label={t('ask.start.title')}
        hint={t('ask.start.hint')}
        value={values.one('start')}
        error={error('start')}
        asHeading
        short
      />
      <TextField
        name="end"
        label={t('ask.start.until')}
        hint={t('ask.start.untilHint')}
        value={values.one('end')}
        error={error('end')}
        short
      />
    </>
  ),
  understand(page, typed, { answers }) {
    const read = readFields(page, shape, typed);
    if (!read.ok) return read;
    const { start, end } = read.value;
    const period = checkPeriod(start, end, page.today);
    if (!period.ok)
      return problemAt(page, period.problem.type === 'requests.endBeforeStart' ? 'end' : 'start', period.problem);
    const fit = answers.child === undefined ? period : checkChild(answers.child, start, page.today);
    if (!fit.ok) return problemAt(page, 'start', fit.problem);
    return { ok: true, keep: read.value, clear: end === undefined ? ['end'] : [] };
  },
  summary(page, { answers }) {
    const { t, lang } = page;
    const { start, end } = answers;
    if (start === undefined) return [{ term: t('ask.start.term'), value: t('ask.unanswered') }];
    const rows: Row[] = [{ term: t('ask.start.term'), value: longDate(start, lang) }];
    if (end !== undefined) rows.push({ term: t('ask.start.untilTerm'), value: longDate(end, lang) });
    const fit = answers.child === undefined ? null : checkChild(answers.child, start, page.today);
    if (fit?.ok === false && fit.problem.type === 'requests.startBeforeBirth')
      rows.push({ term: t('ask.attention'), value: t('ask.start.beforeBirth', { child: childName(page, answers) }) });
    return rows;
  },
};
