import { say, situations, type Question, type TextKey } from '../../../engines/tariff/index.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { Frame } from '../../../platform/http/page-context.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { Choices, Select, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { capitalised } from '../../../platform/texts/format.ts';
import { nl } from '../texts/nl.ts';
import { incomeKinds, shownParts } from './answers.ts';

/** The sentence for what is wrong with a field. Each says what was expected, so one per field is enough, but for what is missing. */
export const tariffErrors =
  ({ t }: Frame, issues: readonly Issue[]): ErrorOf =>
  (field) => {
    const issue = issues.find((each) => each.field === field);
    if (issue === undefined) return null;
    const special = `tariff.error.${field}.${issue.rule}`;
    return t(special in nl ? special : `tariff.error.${field}`);
  };

/** The question in the words of the engine. */
export const sayQuestion = (question: Question, { lang }: Frame): string => say(`question.${question}`, lang);
export const sayPart = (part: string, { lang }: Frame): string => capitalised(say(`part.${part}` as TextKey, lang));
export const saySituation = (situation: string, { lang }: Frame): string =>
  capitalised(say(`situation.${situation}` as TextKey, lang));

export interface FieldsProps {
  readonly page: Frame;
  readonly values: FormValues;
  readonly error: ErrorOf;
  /** The question is the heading of its page. */
  readonly asHeading?: boolean;
}

/** The fields of one question, on a page of its own or in the whole form. */
export function QuestionFields({ question, ...props }: FieldsProps & { readonly question: Question }) {
  const { page, values, error, asHeading = false } = props;
  const { t } = page;
  const label = sayQuestion(question, page);
  const common = (name: string) => ({ name, label, error: error(name), asHeading });
  switch (question) {
    case 'on':
      return (
        <>
          <TextField {...common('vanaf')} hint={t('tariff.on.hint')} value={values.one('vanaf')} short />
          <LastKnown page={page} values={values} />
        </>
      );
    case 'income':
      return <IncomeFields {...props} label={label} />;
    case 'newIncome':
      return <TextField {...common('nieuw')} hint={t('tariff.newIncome.hint')} value={values.one('nieuw')} short />;
    case 'situation':
      return (
        <Select
          {...common('situatie')}
          hint={t('tariff.situation.hint')}
          value={values.one('situatie')}
          choices={[
            { value: '', label: t('tariff.situation.open') },
            { value: 'geen', label: t('tariff.situation.none') },
            ...Object.keys(situations).map((value) => ({ value, label: saySituation(value, page) })),
          ]}
        />
      );
    case 'children':
      return (
        <TextField
          {...common('kinderen')}
          hint={t('tariff.children.hint')}
          value={values.one('kinderen')}
          inputMode="numeric"
          short
        />
      );
    case 'multipleBirth':
      return (
        <Choices
          {...common('meerling')}
          chosen={values.all('meerling')}
          choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`tariff.answer.${value}`) }))}
        />
      );
    case 'dayPart':
      return (
        <Choices
          {...common('deel')}
          chosen={values.all('deel')}
          choices={shownParts.map((value) => ({ value, label: sayPart(value, page), hint: t(`tariff.part.${value}`) }))}
        />
      );
  }
}

/** Nobody knows the amounts of later: a simulation with the last known ones is made for who asks for it. */
function LastKnown({ page: { t }, values }: Pick<FieldsProps, 'page' | 'values'>) {
  return (
    <div class="field">
      <div class="choice">
        <input type="checkbox" id="laatst" name="laatst" value="yes" checked={values.one('laatst') === 'yes'} />
        <label for="laatst">{t('tariff.last')}</label>
      </div>
    </div>
  );
}

function IncomeFields({ page, values, error, label, asHeading }: FieldsProps & { readonly label: string }) {
  const { t } = page;
  const chosen = values.one('per') === '' ? ['jaar'] : values.all('per');
  return (
    <>
      <TextField
        name="inkomen"
        label={label}
        asHeading={asHeading}
        hint={t('tariff.income.hint')}
        error={error('inkomen')}
        value={values.one('inkomen')}
        autocomplete="off"
        short
      />
      <Choices
        name="per"
        label={t('tariff.per')}
        error={error('per')}
        chosen={chosen}
        choices={incomeKinds.map((value) => ({ value, label: t(`tariff.per.${value}`) }))}
      />
    </>
  );
}
