import { halfDaysOf, noHalfDays } from '../../../../kernel/half-days.ts';
import { listHalfDays } from '../../../../kernel/half-days.ts';
import { schema } from '../../../../platform/operations/input.ts';
import { WeekChooser } from '../../../../platform/page/week-strip.tsx';
import { sayHalfDays } from '../../../../platform/texts/format.ts';
import { readFields, type Question } from '../question.tsx';

const shape = schema.object({ halfDays: schema.halfDays() });

/** On which half-days of the week. */
export const daysQuestion: Question = {
  path: 'dagen',
  fields: ['halfDays'],
  skipWhenGiven: true,
  title: ({ t }, { kind }) => t(kind === 'occasional' ? 'ask.days.titleOccasional' : 'ask.days.title'),
  isAnswered: ({ halfDays }) => halfDays !== undefined,
  stored: ({ halfDays }) => ({ halfDays: halfDays === undefined ? [] : listHalfDays(halfDays).map(String) }),
  body: ({ page, draft, values, error }) => (
    <WeekChooser
      frame={page}
      name="halfDays"
      legend={daysQuestion.title(page, draft.answers)}
      hint={page.t('ask.days.hint')}
      error={error('halfDays')}
      chosen={halfDaysOf(values.all('halfDays').map(Number).filter(isHalfDay))}
      weekend
      asHeading
    />
  ),
  understand(page, typed) {
    const read = readFields(page, shape, typed);
    return read.ok ? { ok: true, keep: read.value } : read;
  },
  summary: ({ t, lang }, { answers: { halfDays = noHalfDays } }) => [
    {
      term: t('ask.days.term'),
      value: halfDays === noHalfDays ? t('ask.unanswered') : sayHalfDays(halfDays, lang, t),
    },
  ],
};

const isHalfDay = (index: number) => Number.isInteger(index) && index >= 0 && index < 14;
