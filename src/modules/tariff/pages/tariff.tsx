import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse, type Problem } from '../../../kernel/problem.ts';
import { nextQuestion, periodOn, questions, type Question } from '../../../engines/tariff/index.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import type { Issue } from '../../../platform/operations/input.ts';
import { ErrorSummary } from '../../../platform/page/parts.tsx';
import { showLocation, type LocationPage } from '../../supply/index.ts';
import { priceOn } from '../rules/location-price.ts';
import { priceRange } from '../rules/price-range.ts';
import { simulate, type Asked } from '../rules/simulate.ts';
import { answerPage } from './answer.tsx';
import { fieldNames, fieldsOf, personalNames, readAnswers, sharedPath, TARIFF_PATH, type Answers } from './answers.ts';
import { AtLocation } from './compare.tsx';
import { tariffErrors } from './fields.tsx';
import { questionPage } from './question.tsx';
import { WholeForm } from './whole-form.tsx';
import { rangePage, unknownPage } from './without-income.tsx';

interface Visit {
  readonly values: FormValues;
  readonly answers: Answers;
  readonly location: LocationPage | null;
}

/** /tarief: what a day costs. The address holds only what may be shared; decision 15. */
export const tariffPage = pageRoute(TARIFF_PATH, {
  uses: [showLocation],
  async handle(page) {
    const { query } = page;
    // An income in an address would be shared, kept in the history and logged on the way: it is not used.
    if (personalNames.some((name) => query.has(name))) return page.redirect(sharedPath(query));
    const visit = await visitOf(page, query);
    const { answers } = visit;
    if (answers.issues.length > 0) return ask(page, visit, answers.issues);
    if (query.has('stap')) return questionPage(page, { question: nextIn(answers) ?? 'on', values: query, issues: [] });
    if (answers.known.on === undefined) return ask(page, visit, []);
    const range = priceRange({ ...answers.known, on: answers.known.on, lastKnownInstead: answers.lastKnownInstead });
    return range.ok ? rangePage({ page, ...visit, range: range.value }) : noAmount(page, visit, range.problem, '');
  },
});

/** The same with what says something about a family; it stands in the body, and nothing of it is kept. */
export const tariffForm = form(TARIFF_PATH, {
  uses: [showLocation],
  async handle(page) {
    const visit = await visitOf(page, page.form);
    const step = questions.find((each) => each === page.form.one('stap'));
    return step === undefined ? answer(page, visit, '') : goOn(page, visit, step);
  },
});

async function visitOf(page: PageContext, values: FormValues): Promise<Visit> {
  const answers = readAnswers(values);
  const id = values.one('locatie');
  if (id === '') return { values, answers, location: null };
  if (!isId(id)) return refuse('supply.unknownLocation');
  const location = await page.read(showLocation, { location: id as LocationId });
  return { values, answers, location: priceOn(location, answers.known.on) };
}

const nextIn = ({ known, lastKnownInstead }: Answers): Question | null => nextQuestion(known, { lastKnownInstead });

/** One question answered, the next one asked; the answer when no other question changes it. */
function goOn(page: PageContext, visit: Visit, step: Question): Answer {
  const { values, answers } = visit;
  const back = questions.find((each) => each === page.form.one('naar'));
  if (back !== undefined) return questionPage(page, { question: back, values, issues: [] });
  const [wrong] = answers.issues;
  const asked = wrong === undefined ? step : (questionWith(wrong.field) ?? step);
  const issues = wrong === undefined && isMissing(answers, step) ? [missing(step)] : answers.issues;
  if (issues.length > 0) return questionPage(page, { question: asked, values, issues });
  const { on } = answers.known;
  const period = on === undefined ? null : periodOn(on, answers.lastKnownInstead);
  if (period?.ok === false) return noAmount(page, visit, period.problem, step);
  const next = nextIn(answers);
  return next === null ? answer(page, visit, step) : questionPage(page, { question: next, values, issues: [] });
}

const questionWith = (field: string): Question | undefined =>
  questions.find((question) => fieldsOf[question].some((name) => name === field));
const missing = (question: Question): Issue => ({ field: fieldsOf[question][0], rule: 'required' });

const isMissing = ({ known }: Answers, question: Question): boolean =>
  question === 'income'
    ? known.income === undefined && known.monthlyIncome === undefined
    : known[question] === undefined;

/** The amount, or everything that stands in its way. What was typed stays. */
function answer(page: PageContext, visit: Visit, step: string): Answer {
  const { values, answers, location } = visit;
  const needed = (['on', 'income'] as const).filter((question) => isMissing(answers, question)).map(missing);
  const open = needed.filter(({ field }) => !answers.issues.some((issue) => issue.field === field));
  const issues = [...answers.issues, ...open];
  if (issues.length > 0) return ask(page, visit, issues);
  const own = location?.price === 'free' ? location.dayPriceCents : null;
  const freeDayPrice = own ?? answers.freeDayPrice;
  const { known, lastKnownInstead, halfDays } = answers;
  const found = simulate({ ...known, lastKnownInstead, halfDays, freeDayPrice } as Asked);
  if (!found.ok) return noAmount(page, visit, found.problem, step);
  return answerPage({ page, values, location, simulation: found.value, freeDayPrice });
}

/** What the engine cannot say: something to fill in, or something that nobody knows. */
function noAmount(page: PageContext, visit: Visit, problem: Problem, step: string): Answer {
  const again = (question: Question, issue: Issue) =>
    step === '' ? ask(page, visit, [issue]) : questionPage(page, { question, values: visit.values, issues: [issue] });
  if (problem.type === 'tariff.tooEarly') return again('on', { field: 'vanaf', rule: 'tooEarly' });
  if (problem.type === 'tariff.missing') return again('newIncome', missing('newIncome'));
  return unknownPage({ page, ...visit, problem, step });
}

/** All questions at once; with what is wrong when something is. */
function ask(page: PageContext, { values, location }: Visit, issues: readonly Issue[]): Answer {
  const { t } = page;
  const error = tariffErrors(page, issues);
  const title = location === null ? t('tariff.ask.title') : t('tariff.ask.titleAt', { name: location.name });
  return page.html({
    title: issues.length === 0 ? title : t('tariff.wrongTitle', { title }),
    status: issues.length === 0 ? 200 : 400,
    body: (
      <>
        <ErrorSummary frame={page} fields={fieldNames} error={error} />
        <h1>{title}</h1>
        <p class="lead">{t('tariff.ask.lead')}</p>
        {location !== null && <AtLocation page={page} location={location} />}
        <WholeForm page={page} values={values} error={error} location={location} />
      </>
    ),
  });
}
