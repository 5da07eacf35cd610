import type { ActingFor, StaffRole } from '../../../platform/access/actor.ts';

export type OrganisationKind = ActingFor['kind'];

/** One row per role: its name in the claim of the sign-in service, where it may be held, and its first page. */
interface RoleRow {
  readonly role: StaffRole;
  readonly claim: string;
  readonly kinds: readonly OrganisationKind[];
  readonly firstPage: string;
}

/** Lower stands behind higher: who holds several starts at the first. */
export const roleTable: readonly RoleRow[] = [
  { role: 'deskWorker', claim: 'LoketMedewerker', kinds: ['desk'], firstPage: '/loket' },
  { role: 'organiser', claim: 'Organisator', kinds: ['organiser'], firstPage: '/organisator' },
  { role: 'locationStaff', claim: 'LocatieMedewerker', kinds: ['organiser'], firstPage: '/organisator' },
  { role: 'policyOfficer', claim: 'BeleidsMedewerker', kinds: ['desk'], firstPage: '/cijfers' },
  { role: 'agencyOfficer', claim: 'Agentschap', kinds: ['agency'], firstPage: '/cijfers' },
  {
    role: 'administrator',
    claim: 'Beheerder',
    kinds: ['desk', 'organiser', 'agency', 'platform'],
    firstPage: '/beheer',
  },
];

const byRole = new Map(roleTable.map((row) => [row.role, row]));
const byClaim = new Map(roleTable.map((row) => [row.claim, row]));

/** May this role be held in such an organisation? A desk worker in the agency is nobody. */
export const roleFits = (role: StaffRole, kind: OrganisationKind): boolean =>
  byRole.get(role)?.kinds.includes(kind) ?? false;

/** The roles an administrator of such an organisation may give. */
export const rolesOf = (kind: OrganisationKind): StaffRole[] =>
  roleTable.filter((row) => row.kinds.includes(kind)).map((row) => row.role);

/** Where the work of somebody with these roles begins. */
export const firstPageOf = (roles: readonly StaffRole[]): string =>
  roleTable.find((row) => roles.includes(row.role))?.firstPage ?? '/';

/** A role as the sign-in service says it. */
export interface ClaimedRole {
  readonly role: StaffRole;
  readonly organisation: string;
  /** Third part of the claim: for location staff the file numbers of their locations. */
  readonly context: readonly string[];
}

/**
 * Reads 'Role:OrgKey' and 'Role:OrgKey:context' (several context values stand between commas). A role we do not
 * know is left out: no access. Without an OrgKey the organisation the person acts for (`vo_orgcode`) counts.
 */
export function readRoleClaim(values: readonly string[], actsFor: string | null): ClaimedRole[] {
  return values.flatMap((value) => {
    const [name = '', key = '', ...rest] = value.split(':').map((part) => part.trim());
    const row = byClaim.get(name);
    const organisation = key === '' ? actsFor : key;
    if (row === undefined || organisation === null) return [];
    const context = rest
      .join(':')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return [{ role: row.role, organisation, context }];
  });
}

/** The same role the way the sign-in service writes it. */
export function writeRoleClaim({ role, organisation, context }: ClaimedRole): string {
  const name = byRole.get(role)?.claim ?? '';
  return context.length === 0 ? `${name}:${organisation}` : `${name}:${organisation}:${context.join(',')}`;
}
