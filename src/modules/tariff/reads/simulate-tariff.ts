import { Type } from 'typebox';
import type { Cents } from '../../../kernel/cents.ts';
import { refuse } from '../../../kernel/problem.ts';
import {
  dayParts,
  languages,
  MOST_CENTS,
  MOST_CHILDREN,
  ocmwTariffs,
  sayAssumption,
  say,
  situations,
  spokenStep,
  type Situation,
  type SpokenStep,
} from '../../../engines/tariff/index.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { simulate } from '../rules/simulate.ts';

const cents = (description: string) =>
  Type.Unsafe<Cents>(Type.Integer({ minimum: 0, maximum: MOST_CENTS, description }));

/**
 * What a day costs this family, and why. Nothing of it is kept: no row, no audit. A simulation; the attest decides.
 * Problems: tariff.missing without an income, tariff.notYetKnown, tariff.tooEarly, tariff.unknownFigure.
 */
export const simulateTariff = read('tariff.simulate', {
  input: schema.object({
    on: schema.date(),
    income: Type.Optional(cents('Joint taxable income of a year, in cents')),
    monthlyIncome: Type.Optional(cents('Without an assessment: gross income of the month before, in cents')),
    undisclosed: Type.Optional(Type.Boolean({ description: 'The family does not tell its income' })),
    newIncome: Type.Optional(cents('With the situation incomeDrop: the income of a year as it is now')),
    children: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_CHILDREN })),
    multipleBirth: Type.Optional(Type.Boolean()),
    situation: Type.Optional(schema.oneOf(Object.keys(situations) as Situation[])),
    ocmw: Type.Optional(schema.oneOf(ocmwTariffs)),
    dayPart: Type.Optional(schema.oneOf(dayParts)),
    lastKnownInstead: Type.Optional(Type.Boolean({ description: 'After the last known amounts: use those, marked' })),
    halfDays: Type.Optional(schema.halfDays()),
    freeDayPrice: Type.Optional(cents('What a full day costs at a location that sets its own price')),
    language: Type.Optional(schema.oneOf(languages)),
  }),
  open: [anyone],
  run(_context, { undisclosed, language = 'nl', ...asked }) {
    const found = simulate({ ...asked, ...(undisclosed === true ? { income: 'undisclosed' as const } : {}) });
    if (!found.ok) return refuse(found.problem.type, found.problem.values);
    const { answer, open, comparison } = found.value;
    const { cents: amount, fullDay, from, until, lastKnown, assumptions } = answer;
    return Promise.resolve({
      cents: amount,
      fullDay,
      from,
      until,
      lastKnown,
      assumptions: assumptions.map((each) => ({ key: each.key, text: sayAssumption(each, language) })),
      explanation: inOrder(spokenStep(answer, language)),
      openQuestions: open,
      comparison: comparison === null ? null : compared(comparison, asked.freeDayPrice !== undefined),
      disclaimer: say('disclaimer', language),
    });
  },
});

/** The tree of steps as a list, what leads to an amount before it; `depth` is 0 for the outcome. */
const inOrder = ({ parts, ...step }: SpokenStep, depth = 0): Told[] => [
  ...parts.flatMap((part) => inOrder(part, depth + 1)),
  { depth, ...step },
];
type Told = Omit<SpokenStep, 'parts'> & { readonly depth: number };

/** Without a free price there is nothing to compare with: only the cost at the income tariff. */
const compared = <C extends { readonly incomeTariff: object }>(comparison: C, withFree: boolean) =>
  withFree ? comparison : { incomeTariff: comparison.incomeTariff };
