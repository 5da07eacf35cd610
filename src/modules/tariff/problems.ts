import type { ProblemTable } from '../../platform/problems.ts';

/** What the engine cannot answer; impossible input does not reach it, the schema refuses that. */
export const tariffProblems: ProblemTable = {
  types: {
    'tariff.notYetKnown': 422,
    'tariff.tooEarly': 422,
    'tariff.missing': 422,
    'tariff.unknownFigure': 422,
  },
};
