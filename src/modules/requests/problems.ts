import type { ProblemTable } from '../../platform/problems.ts';

export const requestProblems: ProblemTable = {
  types: {
    'line.notPossible': 409,
    'request.notPossible': 409,
    'requests.unknownLine': 404,
    'requests.unknownRequest': 404,
    'requests.unknownDraft': 404,
    'requests.unknownChild': 404,
    'requests.unknownLocation': 400,
    'requests.unknownMunicipality': 400,
    'requests.noContact': 400,
    'requests.noChildDate': 400,
    'requests.twoChildDates': 400,
    'requests.bornInFuture': 400,
    'requests.birthFarFromDue': 400,
    'requests.birthKnown': 409,
    'requests.tooOld': 400,
    'requests.dueTooFar': 400,
    'requests.duePast': 400,
    'requests.startBeforeBirth': 400,
    'requests.startPast': 400,
    'requests.startTooFar': 400,
    'requests.endBeforeStart': 400,
  },
  constraints: { guardian_can_be_reached: 'requests.noContact', family_nis_fkey: 'requests.unknownMunicipality' },
};
