import type { StaffRole } from '../platform/access/actor.ts';

/** Which organisation somebody of the demo works for. */
export type Workplace = 'homeDesk' | 'neighboursDesk' | 'flagship' | 'nextOrganiser' | 'agency' | 'platform';

export interface DemoPerson {
  readonly name: string;
  readonly role: StaffRole;
  readonly at: Workplace;
}

/** Who can be chosen at the practice sign-in. Nobody of this name is meant. */
export const demoStaff: readonly DemoPerson[] = [
  { name: 'Nele Claes', role: 'deskWorker', at: 'homeDesk' },
  { name: 'Samira Benali', role: 'deskWorker', at: 'neighboursDesk' },
  { name: 'Wouter Van den Broeck', role: 'policyOfficer', at: 'homeDesk' },
  { name: 'Katrien Maes', role: 'organiser', at: 'flagship' },
  { name: 'Tom Goossens', role: 'locationStaff', at: 'flagship' },
  { name: 'Ingrid Pauwels', role: 'organiser', at: 'nextOrganiser' },
  { name: 'Jan Hermans', role: 'agencyOfficer', at: 'agency' },
  { name: 'Lies Jacobs', role: 'administrator', at: 'platform' },
];
