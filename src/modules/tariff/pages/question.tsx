import { questions, type Question } from '../../../engines/tariff/index.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import type { Answer } from '../../../platform/http/route.ts';
import { Button, ErrorSummary, Form, SummaryList } from '../../../platform/page/parts.tsx';
import type { Issue } from '../../../platform/operations/input.ts';
import { fieldNames, fieldsOf, readAnswers, sharedPath, TARIFF_PATH, type FieldName } from './answers.ts';
import { QuestionFields, sayPart, sayQuestion, saySituation, tariffErrors } from './fields.tsx';

interface QuestionProps {
  readonly question: Question;
  readonly values: FormValues;
  readonly issues: readonly Issue[];
}

/** One question. What was answered before travels along hidden in the form, and can be changed from here. */
export function questionPage(page: PageContext, { question, values, issues }: QuestionProps): Answer {
  const { t } = page;
  const error = tariffErrors(page, issues);
  const own: readonly FieldName[] = fieldsOf[question];
  const title = sayQuestion(question, page);
  return page.html({
    title: issues.length === 0 ? title : t('tariff.wrongTitle', { title }),
    status: issues.length === 0 ? 200 : 400,
    body: (
      <div class="q">
        <a class="back" href={page.href(sharedPath(values))}>
          {t('tariff.allAtOnce')}
        </a>
        <ErrorSummary frame={page} fields={own} error={error} />
        <Form page={page} action={TARIFF_PATH}>
          <input type="hidden" name="stap" value={question} />
          <Hidden values={values} except={own} />
          <QuestionFields question={question} page={page} values={values} error={error} asHeading />
          <Button>{t('tariff.next')}</Button>
          <Given page={page} values={values} except={question} />
        </Form>
        <p class="meta">{t('tariff.private')}</p>
      </div>
    ),
  });
}

/** The fields that are not on this page. */
export function Hidden({ values, except = [] }: { values: FormValues; except?: readonly FieldName[] }) {
  return (
    <>
      {fieldNames
        .filter((name) => !except.includes(name))
        .flatMap((name) =>
          values
            .all(name)
            .filter((value) => value !== '')
            .map((value) => <input type="hidden" name={name} value={value} key={`${name} ${value}`} />),
        )}
    </>
  );
}

/** What was answered so far, each with a button that asks it again. */
function Given({ page, values, except }: { page: PageContext; values: FormValues; except: Question }) {
  const { t } = page;
  const wrong = readAnswers(values).issues.map(({ field }) => field);
  const given = questions.filter(
    (question) =>
      question !== except &&
      !fieldsOf[question].some((field) => wrong.includes(field)) &&
      sayGiven(page, question, values) !== '',
  );
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="gegeven">
      <h2 id="gegeven">{t('tariff.given')}</h2>
      <SummaryList
        rows={given.map((question) => ({
          term: sayQuestion(question, page),
          value: (
            <>
              {sayGiven(page, question, values)}{' '}
              <button class="link" type="submit" name="naar" value={question}>
                {t('frame.change')} <span class="hidden">{sayQuestion(question, page)}</span>
              </button>
            </>
          ),
        }))}
      />
    </section>
  );
}

function sayGiven(page: PageContext, question: Question, values: FormValues): string {
  const { t } = page;
  const typed = values.one(fieldsOf[question][0]);
  const per = values.one('per') || 'jaar';
  if (question === 'income' && per === 'geheim') return t('tariff.per.geheim');
  if (typed === '') return '';
  if (question === 'income') return `${typed} (${t(`tariff.per.${per}`)})`;
  if (question === 'situation') return typed === 'geen' ? t('tariff.situation.none') : saySituation(typed, page);
  if (question === 'multipleBirth') return t(`tariff.answer.${typed}`);
  return question === 'dayPart' ? sayPart(typed, page) : typed;
}
