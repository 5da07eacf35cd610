import type { Cents } from '../../kernel/cents.ts';
import type { Answer, Assumption, Step } from './explanation.ts';
import type { DayPart } from './income-day.ts';
import type { FigureKey } from './parameter-file.ts';
import { periods, type Period } from './periods.ts';
import { say, type Language } from './say.ts';
import { sources, type SourceKey } from './sources.ts';
import type { TextKey } from './texts/nl.ts';

/** One line of the table of an explanation. */
export interface Row {
  /** 0 for the outcome, deeper for what led to it. */
  readonly depth: number;
  readonly text: string;
  readonly amount: Cents;
  readonly sources: readonly string[];
  /** The least certain of the figures that were used; null when the step uses none. */
  readonly status: 'published' | 'derived' | null;
}

/** The text of a step. */
export const sayStep = (step: Step, language: Language): string =>
  say(`rule.${step.rule}` as TextKey, language, { ...step.values, amount: step.amount });

export const sayAssumption = ({ key, values }: Assumption, language: Language): string =>
  say(`assumption.${key}`, language, values);

/** '€ 19,25 per dag', with the part of the day when it is not a full one. */
export function sayPrice(answer: Answer, part: DayPart, language: Language): string {
  return part === 'full'
    ? say('perDay', language, { amount: answer.cents })
    : say('perDayPart', language, { amount: answer.cents, part });
}

/** The explanation in a few sentences, one per step, the assumptions, and that the attest decides. */
export function renderText(answer: Answer, language: Language): string {
  const steps = leaves(answer.explanation).map((step) => sayStep(step, language));
  const taken = answer.assumptions.map((each) => sayAssumption(each, language));
  return [...steps, ...taken, say('disclaimer', language)].join('\n');
}

/** The explanation as rows, the steps before what they lead to. */
export function renderTable(answer: Answer, language: Language): Row[] {
  const period = periodOf(answer);
  const rows: Row[] = [];
  const walk = (step: Step, depth: number) => {
    for (const part of step.parts) walk(part, depth + 1);
    const figures = figuresOf(step, period);
    rows.push({
      depth,
      text: sayStep(step, language),
      amount: step.amount,
      sources: [...new Set([...figures.map(({ source }) => source), ...step.sources])].map((key) => sources[key].title),
      status:
        figures.length === 0 ? null : figures.some(({ status }) => status === 'derived') ? 'derived' : 'published',
    });
  };
  walk(answer.explanation, 0);
  return rows;
}

/** A step with its text and figures written out: what the command and the API give to others. */
export interface SpokenStep {
  readonly rule: string;
  readonly text: string;
  readonly cents: Cents;
  readonly values: Step['values'];
  readonly figures: readonly {
    readonly name: FigureKey;
    readonly label: string;
    readonly value: string;
    readonly status: string;
    readonly source: string;
    readonly note?: string;
  }[];
  readonly sources: readonly string[];
  readonly parts: readonly SpokenStep[];
}

export function spokenStep(answer: Answer, language: Language, step: Step = answer.explanation): SpokenStep {
  const period = periodOf(answer);
  return {
    rule: step.rule,
    text: sayStep(step, language),
    cents: step.amount,
    values: step.values,
    figures: figuresOf(step, period).map(({ key, value, status, source, note }) => ({
      name: key,
      label: say(`figure.${key}`, language),
      value,
      status,
      source: sources[source].title,
      ...(note === undefined ? {} : { note }),
    })),
    sources: step.sources.map((key) => sources[key].title),
    parts: step.parts.map((part) => spokenStep(answer, language, part)),
  };
}

interface KnownFigure {
  readonly key: FigureKey;
  readonly value: string;
  readonly status: 'published' | 'derived';
  readonly source: SourceKey;
  readonly note: string | undefined;
}

function figuresOf(step: Step, period: Period): KnownFigure[] {
  return step.figures.flatMap((key) => {
    const figure = period.figures[key];
    return figure.status === 'unknown'
      ? []
      : [{ key, value: figure.value, status: figure.status, source: figure.source, note: figure.note }];
  });
}

const periodOf = (answer: Answer): Period => periods.find(({ from }) => from === answer.from)!;
/** The steps that are told: those without steps of their own, and what a new income leads to. */
const leaves = (step: Step): Step[] =>
  step.parts.length === 0 ? [step] : [...step.parts.flatMap(leaves), ...(step.rule === 'newIncome' ? [step] : [])];
