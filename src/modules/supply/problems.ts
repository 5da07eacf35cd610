import type { ProblemTable } from '../../platform/problems.ts';

export const supplyProblems: ProblemTable = {
  types: {
    'supply.unknownLocation': 404,
    'supply.groupTooSmall': 409,
    'supply.familyTooLarge': 409,
    'supply.incomeTariffNeedsSubsidy': 409,
    'supply.incomeTariffHasNoDayPrice': 409,
    'supply.agesTheWrongWay': 409,
    'supply.weekdayTwice': 409,
    'supply.closesBeforeOpening': 409,
    'supply.fileNumberTaken': 409,
    'supply.organiserTaken': 409,
    'supply.noPlaceLeft': 409,
  },
  constraints: {
    location_file_number_taken: 'supply.fileNumberTaken',
    organiser_kbo_taken: 'supply.organiserTaken',
    occupancy_within_ceiling: 'supply.noPlaceLeft',
    income_tariff_needs_subsidy: 'supply.incomeTariffNeedsSubsidy',
  },
};
