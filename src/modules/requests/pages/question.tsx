import type { TSchema, Static } from 'typebox';
import type { VNode } from 'preact';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { toInput, type FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { InvalidInput, parseInput, type Issue } from '../../../platform/operations/input.ts';
import type { AnyOperation } from '../../../platform/operations/operation.ts';
import { errorsOf, type ErrorOf } from '../../../platform/page/fields.tsx';
import { nl as ownWords } from '../texts/nl.ts';
import { typedDate } from '../../../platform/texts/format.ts';
import { nl as sharedWords } from '../../../platform/texts/nl.ts';
import type { Answers, clearable } from '../actions/request-input.ts';
import type { DraftPage } from '../reads/show-draft.ts';

/** A question while it is asked: the page, the answers so far, what stands in the fields and what is wrong with them. */
export interface Asking {
  readonly page: PageContext;
  readonly draft: DraftPage;
  readonly values: FormValues;
  readonly error: ErrorOf;
}

/** Sentences by field. */
export type Wrong = Readonly<Record<string, string>>;

export type Understood =
  | {
      readonly ok: true;
      readonly keep: Answers;
      readonly clear?: readonly (typeof clearable)[number][];
      /** The answer changed something on this page itself: show it again, with these in its address. */
      readonly stay?: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly wrong: Wrong };

export interface Row {
  readonly term: string;
  readonly value: string | VNode;
}

/** One question: a page of its own. The wizard, the check page and the way back are drawn from these. */
export interface Question {
  /** Last part of its address, in Dutch. */
  readonly path: string;
  /** What its page needs beside the draft. */
  readonly uses?: readonly AnyOperation[];
  /** Its field names in order, for the list of what is wrong. */
  readonly fields: readonly string[];
  /** The question itself: heading and title. */
  title(page: PageContext, answers: Answers): string;
  body(asking: Asking): VNode | Promise<VNode>;
  /** Forms of its own below the question. */
  below?(asking: Asking): VNode | Promise<VNode>;
  /** What stands in the fields when the page opens. */
  stored(answers: Answers): Readonly<Record<string, string | readonly string[]>>;
  /** Typed text → answers to keep, or what is wrong. */
  understand(page: PageContext, typed: FormValues, draft: DraftPage): Understood | Promise<Understood>;
  isAnswered(answers: Answers): boolean;
  /** Not asked again when the search or the family's file gave the answer; it can still be changed at the end. */
  readonly skipWhenGiven?: boolean;
  /** About the family, not about this request: a family that is known is not asked. */
  readonly ofFamily?: boolean;
  /** How the answer reads on the check page. */
  summary(page: PageContext, draft: DraftPage): Row[] | Promise<Row[]>;
}

const knownWords = new Set([...Object.keys(ownWords), ...Object.keys(sharedWords)]);

/** The typed values by a schema, or a sentence per field. */
export function readFields<S extends TSchema>(
  page: PageContext,
  shape: S,
  typed: FormValues,
): { ok: true; value: Static<S> } | { ok: false; wrong: Wrong } {
  try {
    return { ok: true, value: parseInput(shape, toInput(shape, typed)) };
  } catch (error) {
    if (error instanceof InvalidInput) return { ok: false, wrong: sentences(page, error.issues) };
    throw error;
  }
}

/** Issues as sentences by field; what is wrong with one item of a list is said of the list. */
export function sentences(page: PageContext, issues: readonly Issue[]): Wrong {
  const ofFields = issues.map((issue) => ({ ...issue, field: issue.field.split('.')[0] ?? '' }));
  const error = errorsOf(page, ofFields, (key) => knownWords.has(key));
  return Object.fromEntries(ofFields.map(({ field }) => [field, error(field) ?? page.t('error.other')]));
}

/** A rule's problem, said at the field it is about. */
export const problemAt = (page: PageContext, field: string, problem: Problem): Understood => ({
  ok: false,
  wrong: { [field]: page.say(problem) },
});

/** A date that was answered, as it is typed; nothing while there is none. */
export const answeredDate = (date: CalendarDate | undefined): string => (date === undefined ? '' : typedDate(date));

/** What the child is called here: its first name, or "je kind". */
export const childName = (page: PageContext, answers: Answers): string =>
  answers.child?.firstName ?? page.t('ask.yourChild');

/** A draft of a family that is known already: a new family's draft carries its own id as the family's. */
const isOfKnownFamily = ({ draft, family }: DraftPage): boolean => (family as string) !== draft;

/** Not to be changed here. */
export const isSettled = (question: Question, draft: DraftPage): boolean =>
  question.ofFamily === true && isOfKnownFamily(draft);
