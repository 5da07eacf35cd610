import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import {
  newId,
  type DeskId,
  type LocationId,
  type OrganisationId,
  type OrganiserId,
  type PersonId,
} from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import type { StaffRole } from '../../../platform/access/actor.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import { roleFits, type OrganisationKind } from '../rules/roles.ts';
import { PRACTICE_ISSUER } from '../service/current.ts';
import { insertOrganisation, organisationsWithCode, type Organisation } from '../store/organisations.ts';
import { giveRole, isDemo, savePerson } from '../store/people.ts';

/** An organisation by its code, made when it is new. `desk` and `organiser` say what it stands for. */
export interface OrganisationWanted {
  readonly kind: OrganisationKind;
  /** KBO or OVO number. */
  readonly code: string;
  readonly name: string;
  readonly desk?: DeskId;
  readonly organiser?: OrganiserId;
}

export interface StaffWanted {
  readonly organisation: OrganisationWanted;
  readonly name: string;
  readonly email?: string;
  readonly role: StaffRole;
  /** Only for location staff. */
  readonly locations?: readonly LocationId[];
  /** Somebody who is known already and gets one more role. */
  readonly person?: PersonId;
}

export async function ensureOrganisation(tx: Transaction, wanted: OrganisationWanted): Promise<Organisation> {
  const [known] = await organisationsWithCode(tx, [wanted.code]);
  if (known !== undefined) {
    if (known.kind !== wanted.kind) refuse('accounts.organisationIsOther', { code: wanted.code });
    return known;
  }
  const { kind, code, name, desk = null, organiser = null } = wanted;
  const organisation = { id: newId<OrganisationId>(), kind, code, name, desk, organiser };
  await insertOrganisation(tx, organisation);
  return organisation;
}

/**
 * Makes a professional with a role, and the organisation when it is new. In a demo the person can be chosen at the
 * practice sign-in; elsewhere people come in through the sign-in service or an invitation.
 */
export async function addStaff(
  tx: Transaction,
  wanted: StaffWanted,
  today: CalendarDate,
): Promise<{ person: PersonId; organisation: OrganisationId }> {
  const organisation = await ensureOrganisation(tx, wanted.organisation);
  if (!roleFits(wanted.role, organisation.kind)) refuse('accounts.roleDoesNotFit');
  const demo = await isDemo(tx);
  const id = wanted.person ?? newId<PersonId>();
  if (wanted.person === undefined)
    await savePerson(tx, {
      id,
      name: wanted.name,
      email: wanted.email ?? null,
      issuer: demo ? PRACTICE_ISSUER : null,
      subject: demo ? id : null,
    });
  const origin = demo ? 'oidc' : 'local';
  await giveRole(
    tx,
    { person: id, organisation: organisation.id, role: wanted.role, locations: wanted.locations ?? [], origin },
    today,
  );
  return { person: id, organisation: organisation.id };
}
