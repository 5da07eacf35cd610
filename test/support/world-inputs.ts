import { addMonths, date } from '../../src/kernel/calendar-date.ts';
import { halfDaysOf } from '../../src/kernel/half-days.ts';
import type { LocationId, MunicipalityNis, OrganiserId } from '../../src/kernel/ids.ts';
import type { InputOf } from '../../src/platform/operations/operation.ts';
import type { makeRequest } from '../../src/modules/requests/index.ts';
import type { registerLocation } from '../../src/modules/supply/index.ts';
import { today } from './server.ts';

const workWeek = halfDaysOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
export const mondays = halfDaysOf([0, 1]);

export const factsOf = (name: string, lat: number, lon: number): InputOf<typeof registerLocation>['facts'] => ({
  name,
  tier: 'T2B',
  price: 'income',
  street: 'Dorpsstraat',
  houseNumber: '1',
  postcode: '3000',
  lat,
  lon,
  minAgeMonths: 0,
  maxAgeMonths: 36,
  features: ['outdoor'],
});

export const workDays = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, opens: '07:00', closes: '18:00' }));

export const locationInput = (
  organiser: OrganiserId,
  nis: MunicipalityNis,
  name: string,
  lat: number,
  lon: number,
): InputOf<typeof registerLocation> => ({
  organiser,
  fileNumber: `D-${name}`,
  kind: 'group',
  nis,
  facts: factsOf(name, lat, lon),
  openings: workDays,
  licensedFrom: date('2024-01-01'),
  places: 18,
});

/** A whole request of a family with this last name; every text in it is theirs. */
export const requestInput = (
  lastName: string,
  nis: MunicipalityNis,
  locations: readonly LocationId[],
): InputOf<typeof makeRequest> => ({
  guardians: [{ firstName: 'An', lastName, email: `an@${lastName.toLowerCase()}.example`, phone: '0470 12 34 56' }],
  street: `${lastName}straat 5`,
  postcode: '3000',
  nis,
  child: { firstName: 'Mia', lastName, birthDate: date('2026-06-01') },
  kind: 'regular',
  halfDays: workWeek,
  start: addMonths(today, 3),
  reason: 'work',
  facts: ['singleParent', 'lowIncome'],
  remarks: `Wij zijn ${lastName}.`,
  locations: [...locations],
});
