import { Choices } from '../../../../platform/page/fields.tsx';
import { childName, type Question } from '../question.tsx';

const needs = ['widerHours', 'specificNeed', 'urgent'] as const;

/** What is more than ordinary about the care. */
export const needsQuestion: Question = {
  path: 'extra',
  fields: ['needs'],
  title: ({ t }) => t('ask.needs.title'),
  isAnswered: ({ urgent }) => urgent !== undefined,
  stored: (answers) => ({ needs: needs.filter((need) => answers[need] === true) }),
  body: ({ page, draft, values, error }) => (
    <Choices
      name="needs"
      several
      asHeading
      label={page.t('ask.needs.title')}
      hint={page.t('ask.needs.hint')}
      error={error('needs')}
      chosen={values.all('needs')}
      choices={needs.map((value) => ({
        value,
        label: page.t(`ask.needs.${value}`, { child: childName(page, draft.answers) }),
        hint: page.t(`ask.needs.${value}.hint`),
      }))}
    />
  ),
  understand: (_page, typed) => ({
    ok: true,
    keep: {
      widerHours: typed.all('needs').includes('widerHours'),
      specificNeed: typed.all('needs').includes('specificNeed'),
      urgent: typed.all('needs').includes('urgent'),
    },
  }),
  summary(page, { answers }) {
    const told = needs.filter((need) => answers[need] === true);
    const value =
      answers.urgent === undefined
        ? page.t('ask.unanswered')
        : told.length === 0
          ? page.t('ask.needs.none')
          : told.map((need) => page.t(`ask.needs.${need}`, { child: childName(page, answers) })).join('. ');
    return [{ term: page.t('ask.needs.term'), value }];
  },
};
