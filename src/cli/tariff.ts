import { parseDate, type CalendarDate } from '../kernel/calendar-date.ts';
import type { Cents } from '../kernel/cents.ts';
import { systemClock } from '../kernel/clock.ts';
import {
  dayParts,
  isSituation,
  languages,
  MOST_CENTS,
  MOST_CHILDREN,
  nextQuestion,
  ocmwTariffs,
  parseEuros,
  renderText,
  say,
  sayAssumption,
  sayEuros,
  sayPrice,
  sayProblem,
  situations,
  spokenStep,
  tariff,
  type Answer,
  type DayPart,
  type Language,
  type TariffInput,
} from '../engines/tariff/index.ts';
import type { Command } from './command.ts';
import { validateParameters } from './tariff-validate.ts';
import { Impossible, Misused, readWords } from './words.ts';

const options = {
  income: { type: 'string' },
  'monthly-income': { type: 'string' },
  date: { type: 'string' },
  children: { type: 'string' },
  'multiple-birth': { type: 'boolean' },
  'day-part': { type: 'string' },
  situation: { type: 'string' },
  'new-income': { type: 'string' },
  ocmw: { type: 'string' },
  'last-known': { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Problems of what was typed; the others are true answers about amounts that nobody knows. */
const misuse = /^tariff\.(impossible|tooEarly|missing)/;

/** Says what a day of care costs at the income tariff and why, without a database. */
export const tariffCommand: Command = {
  name: 'tariff',
  usage: 'tariff --income <euros>',
  summary: 'what a day of care costs at the income tariff, and why; needs no database',
  help: [
    '',
    '--income 50000          joint taxable income a year, 50000 or 50000.50; "undisclosed" when it is not told',
    '--monthly-income 2500   without an assessment: gross income of a month',
    '--date 2025-06-01       first day of the attest; today when left out',
    `--children 2            eligible children, this one included: 1 to ${MOST_CHILDREN}, 1 when left out`,
    '--multiple-birth        the family has twins or more',
    '--day-part half         full (when left out), half (under 5 hours), long (11 hours or more), brief (under 3, school children)',
    `--situation <name>      ${Object.keys(situations).join(', ')}`,
    '--new-income 20000      with incomeDrop: the income of a year as it is now',
    `--ocmw half             granted by the OCMW: ${ocmwTariffs.join(', ')}`,
    '--last-known            after the last known amounts: use those, marked',
    '--lang nl               nl, fr or en',
    '--json                  cents, assumptions and explanation as JSON',
    '',
    'kribbe tariff validate <file>   is this parameter file sound? See docs/tariff.md',
  ],
  async run(words) {
    if (words[0] === 'validate') return validateParameters(readWords(words.slice(1), {}, ['file']).places[0] ?? '');
    const { values } = readWords(joined(words), options);
    const language = oneOf('lang', values.lang ?? 'nl', languages);
    const dayPart = oneOf('day-part', values['day-part'] ?? 'full', dayParts);
    const input: TariffInput = {
      on: dateOf(values.date),
      ...incomeOf(values.income, values['monthly-income']),
      ...(values.children !== undefined && { children: childrenOf(values.children) }),
      ...(values['multiple-birth'] === true && { multipleBirth: true }),
      ...(values['day-part'] !== undefined && { dayPart }),
      ...(values.situation !== undefined && { situation: situationOf(values.situation) }),
      ...(values['new-income'] !== undefined && { newIncome: euros('new-income', values['new-income']) }),
      ...(values.ocmw !== undefined && { ocmw: oneOf('ocmw', values.ocmw, ocmwTariffs) }),
    };
    const result = tariff(input, { lastKnownInstead: values['last-known'] ?? false });
    if (!result.ok) {
      if (result.problem.type === 'tariff.missing' && result.problem.values.question === 'newIncome')
        throw new Misused('--new-income is needed with incomeDrop');
      if (misuse.test(result.problem.type)) throw new Misused(sayProblem(result.problem, 'en').replace(/\.$/, ''));
      const sentence = sayProblem(result.problem, language);
      throw new Impossible(result.problem.type === 'tariff.notYetKnown' ? `${sentence} (--last-known)` : sentence);
    }
    console.log(values.json === true ? jsonOf(result.value, input, language) : textOf(result.value, dayPart, language));
    return 0;
  },
};

const textOf = (answer: Answer, part: DayPart, language: Language) =>
  `${sayPrice(answer, part, language)}\n\n${renderText(answer, language)}`;

function jsonOf(answer: Answer, input: TariffInput, language: Language): string {
  const { cents, fullDay, on, from, until, lastKnown, simulation } = answer;
  const assumptions = answer.assumptions.map((each) => ({ ...each, text: sayAssumption(each, language) }));
  const explanation = spokenStep(answer, language);
  const next = nextQuestion(input, { lastKnownInstead: true });
  const question = next === null ? null : { key: next, text: say(`question.${next}`, language) };
  const parameters = { from, until, lastKnown };
  return JSON.stringify(
    {
      cents,
      fullDay,
      date: on,
      parameters,
      assumptions,
      explanation,
      nextQuestion: question,
      simulation,
      disclaimer: say('disclaimer', language),
    },
    null,
    2,
  );
}

/** '--income -5' as one word: the shell's reader would take -5 for an option and not say what is wrong. */
const joined = (words: readonly string[]): string[] =>
  words.reduce<string[]>((sofar, word) => {
    const before = sofar[sofar.length - 1];
    if (before?.startsWith('--') === true && !before.includes('=') && /^-[^-]/.test(word))
      sofar[sofar.length - 1] = `${before}=${word}`;
    else sofar.push(word);
    return sofar;
  }, []);

function euros(name: string, typed: string): Cents {
  const plain = typed.replace(',', '.');
  const amount = /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? parseEuros(plain) : null;
  if (amount === null)
    throw new Misused(
      `--${name} is "${typed}"; expected euros like 50000 or 50000.50, from 0 to ${sayEuros(MOST_CENTS as Cents, 'en')}`,
    );
  return amount;
}

function incomeOf(
  income: string | undefined,
  monthly: string | undefined,
): Pick<TariffInput, 'income' | 'monthlyIncome'> {
  if (income !== undefined && monthly !== undefined)
    throw new Misused('--income and --monthly-income exclude each other');
  if (monthly !== undefined) return { monthlyIncome: euros('monthly-income', monthly) };
  if (income === undefined) throw new Misused('--income is needed');
  return { income: income === 'undisclosed' ? income : euros('income', income) };
}

function dateOf(typed: string | undefined): CalendarDate {
  if (typed === undefined) return systemClock.today();
  const day = parseDate(typed);
  if (day === null) throw new Misused(`--date is "${typed}"; expected a day of the calendar like 2025-06-01`);
  return day;
}

function childrenOf(typed: string): number {
  const count = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > MOST_CHILDREN)
    throw new Misused(`--children is "${typed}"; expected a whole number from 1 to ${MOST_CHILDREN}`);
  return count;
}

function situationOf(typed: string) {
  if (!isSituation(typed))
    throw new Misused(`--situation is "${typed}"; expected ${Object.keys(situations).join(', ')}`);
  return typed;
}

function oneOf<const T extends string>(name: string, typed: string, known: readonly T[]): T {
  const found = known.find((each) => each === typed);
  if (found === undefined) throw new Misused(`--${name} is "${typed}"; expected ${known.join(', ')}`);
  return found;
}
