import type { Cents } from '../../kernel/cents.ts';
import { MOST_CENTS } from './decimal.ts';
import { MOST_CHILDREN, type TariffInput, type TariffOptions } from './input.ts';
import { tariff } from './tariff.ts';

/** What can be asked of a family, in the order in which it decides most. */
export const questions = ['on', 'income', 'newIncome', 'situation', 'children', 'multipleBirth', 'dayPart'] as const;
export type Question = (typeof questions)[number];

type Open = Partial<TariffInput>;
const openAnswers: Partial<Record<Question, readonly Open[]>> = {
  income: [{ income: 0 as Cents }, { income: MOST_CENTS as Cents }],
  situation: [{ situation: null }, { situation: 'fosterChild' }, { situation: 'livingWageTraining' }],
  children: [{ children: 1 }, { children: MOST_CHILDREN }],
  multipleBirth: [{ multipleBirth: false }, { multipleBirth: true }],
  dayPart: [{ dayPart: 'full' }, { dayPart: 'half' }, { dayPart: 'long' }],
};

/**
 * The question that decides next: the first open one whose answers lead to different amounts, whatever the answers to
 * the other open ones. Null when the amount is settled, or cannot be known. A situation that is asked about and is not
 * there is `null`; left out it is open.
 */
export function nextQuestion(known: Open, options: TariffOptions = {}): Question | null {
  if (known.on === undefined) return 'on';
  const open = questions.filter((question) => isOpen(known, question));
  for (const question of open) if (question === 'newIncome' || decides(known, question, open, options)) return question;
  return null;
}

function isOpen(known: Open, question: Question): boolean {
  if (question === 'on') return false;
  if (question === 'income') return known.income === undefined && known.monthlyIncome === undefined;
  if (question === 'newIncome') return known.situation === 'incomeDrop' && known.newIncome === undefined;
  return known[question] === undefined;
}

function decides(known: Open, question: Question, open: readonly Question[], options: TariffOptions): boolean {
  const others = open.filter((each) => each !== question && each !== 'newIncome');
  return combinations(others).some((rest) => {
    const amounts = (openAnswers[question] ?? []).map((answer) => {
      const result = tariff({ ...known, ...rest, ...answer } as TariffInput, options);
      return result.ok ? result.value.cents : null;
    });
    const told = amounts.filter((amount) => amount !== null);
    return told.some((amount) => amount !== told[0]);
  });
}

/** Every way to answer these questions, at the ends of what can be answered. */
function combinations(asked: readonly Question[]): Open[] {
  return asked.reduce<Open[]>(
    (sofar, question) =>
      sofar.flatMap((rest) => (openAnswers[question] ?? [{}]).map((answer) => ({ ...rest, ...answer }))),
    [{}],
  );
}

/** Between which amounts a day lies, as long as questions are open; null when nothing can be said. */
export function possibleAmounts(known: TariffInput, options: TariffOptions = {}): { least: Cents; most: Cents } | null {
  const open = questions.filter((question) => isOpen(known, question));
  const amounts = combinations(open).flatMap((answers) => {
    const result = tariff({ ...known, ...answers }, options);
    return result.ok ? [result.value.cents] : [];
  });
  if (amounts.length === 0) return null;
  return { least: Math.min(...amounts) as Cents, most: Math.max(...amounts) as Cents };
}
