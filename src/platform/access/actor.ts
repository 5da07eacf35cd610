import type { DeskId, DraftId, FamilyId, LocationId, OrganisationId, OrganiserId, PersonId } from '../../kernel/ids.ts';

/** What a professional may be in an organisation. Kept short: a role is added with the first thing it may do. */
export const staffRoles = [
  'deskWorker',
  'policyOfficer',
  'organiser',
  'locationStaff',
  'agencyOfficer',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The organisation somebody acts for now; switching organisation switches all of this. */
export interface ActingFor {
  readonly organisation: OrganisationId;
  readonly kind: 'desk' | 'organiser' | 'agency' | 'platform';
  readonly name: string;
  readonly desk: DeskId | null;
  readonly organiser: OrganiserId | null;
}

/** Who asks. Read afresh from the database with every request, so a role that is taken away is gone at once. */
export type Actor =
  | { readonly kind: 'visitor'; readonly draft: DraftId | null }
  | { readonly kind: 'family'; readonly family: FamilyId; readonly draft: DraftId | null }
  | {
      readonly kind: 'staff';
      readonly person: PersonId;
      readonly name: string;
      readonly as: ActingFor;
      readonly roles: readonly StaffRole[];
      /** Only for location staff: the locations they look after. */
      readonly locations: readonly LocationId[];
    }
  | { readonly kind: 'system'; readonly job: string };

export const visitor: Actor = { kind: 'visitor', draft: null };
export const system = (job: string): Actor => ({ kind: 'system', job });

/** A stable name for idempotency, rate limits and the audit log. Holds ids only. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor':
      return actor.draft === null ? 'visitor' : `draft:${actor.draft}`;
    case 'family':
      return `family:${actor.family}`;
    case 'staff':
      return `staff:${actor.person}@${actor.as.organisation}`;
    case 'system':
      return `system:${actor.job}`;
  }
}
