import { Type } from 'typebox';
import { schema } from '../../../../platform/operations/input.ts';
import { Choices } from '../../../../platform/page/fields.tsx';
import { facts } from '../../rules/terms.ts';
import { readFields, type Question } from '../question.tsx';

const shape = schema.object({ facts: Type.Array(schema.oneOf(facts), { maxItems: facts.length }) });

/** Facts that may give priority. Nobody has to tell them; categories are derived, never ticked. */
export const factsQuestion: Question = {
  path: 'gezin-feiten',
  fields: ['facts'],
  title: ({ t }) => t('ask.facts.title'),
  isAnswered: (answers) => answers.facts !== undefined,
  stored: (answers) => ({ facts: answers.facts ?? [] }),
  body: ({ page: { t }, values, error }) => (
    <Choices
      name="facts"
      several
      asHeading
      label={t('ask.facts.title')}
      hint={t('ask.facts.hint')}
      error={error('facts')}
      chosen={values.all('facts')}
      choices={facts.map((value) => ({ value, label: t(`ask.facts.${value}`) }))}
    />
  ),
  understand(page, typed) {
    const read = readFields(page, shape, typed);
    return read.ok ? { ok: true, keep: { facts: [...new Set(read.value.facts)] } } : read;
  },
  summary({ t }, { answers }) {
    const told = answers.facts;
    const value =
      told === undefined ? (
        t('ask.unanswered')
      ) : told.length === 0 ? (
        t('ask.facts.none')
      ) : (
        <ul>
          {told.map((fact) => (
            <li key={fact}>{t(`ask.facts.${fact}`)}</li>
          ))}
        </ul>
      );
    return [{ term: t('ask.facts.term'), value }];
  },
};
