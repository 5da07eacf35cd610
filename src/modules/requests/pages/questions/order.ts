import type { Answers } from '../../actions/request-input.ts';
import type { Question } from '../question.tsx';
import { childQuestion } from './child.tsx';
import { daysQuestion } from './days.tsx';
import { factsQuestion } from './facts.tsx';
import { guardiansQuestion } from './guardians.tsx';
import { homeQuestion } from './home.tsx';
import { kindQuestion } from './kind.tsx';
import { locationsQuestion } from './locations.tsx';
import { needsQuestion } from './needs.tsx';
import { reachQuestion } from './reach.tsx';
import { reasonQuestion } from './reason.tsx';
import { remarksQuestion } from './remarks.tsx';
import { startQuestion } from './start.tsx';

/** The questions of a request, in the order they are asked. */
export const questions: readonly Question[] = [
  childQuestion,
  kindQuestion,
  daysQuestion,
  startQuestion,
  needsQuestion,
  reasonQuestion,
  factsQuestion,
  locationsQuestion,
  guardiansQuestion,
  homeQuestion,
  reachQuestion,
  remarksQuestion,
];

export const CHECK_PATH = '/vraag/nakijken';
export const pathOf = (question: Question): string => `/vraag/${question.path}`;

/** Where the family goes after this question (or at the beginning): the next that is still to be asked. */
export function nextPath(after: Question | null, answers: Answers): string {
  const rest = questions.slice(after === null ? 0 : questions.indexOf(after) + 1);
  const next = rest.find((question) => question.skipWhenGiven !== true || !question.isAnswered(answers));
  return next === undefined ? CHECK_PATH : pathOf(next);
}

/** Where it left off: the first question without an answer, or the check page. */
export function firstOpenPath(answers: Answers): string {
  const open = questions.find((question) => !question.isAnswered(answers));
  return open === undefined ? CHECK_PATH : pathOf(open);
}

/** The question before this one, or the beginning. */
export function previousPath(question: Question): string {
  const before = questions[questions.indexOf(question) - 1];
  return before === undefined ? '/vraag' : pathOf(before);
}
