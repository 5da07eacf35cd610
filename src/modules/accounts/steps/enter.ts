import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import type { Identity } from '../rules/identity.ts';
import { roleFits } from '../rules/roles.ts';
import { locationsWithFile, membershipsOf, organisationsWithCode, type Membership } from '../store/organisations.ts';
import { giveRole, keepOnlyRoles, personWithSubject, savePerson, type RoleGiven } from '../store/people.ts';

/** What came of a sign-in. Nobody is thrown out by a refusal: what the service no longer says must be forgotten too. */
export type Entrance =
  | { readonly outcome: 'in'; readonly person: PersonId; readonly memberships: readonly Membership[] }
  | { readonly outcome: 'noRole' }
  | { readonly outcome: 'organisationUnknown'; readonly code: string; readonly name: string | null };

/**
 * Takes over who somebody is and may be from the sign-in service: the person by issuer and subject, the roles
 * replaced by those it says today. Somebody without any role here is not kept.
 */
export async function enter(tx: Transaction, identity: Identity, today: CalendarDate): Promise<Entrance> {
  const organisations = await organisationsWithCode(tx, [...new Set(identity.roles.map((role) => role.organisation))]);
  const given: Omit<RoleGiven, 'person'>[] = [];
  for (const claimed of identity.roles) {
    const there = organisations.find((organisation) => organisation.code === claimed.organisation);
    if (there === undefined || !roleFits(claimed.role, there.kind)) continue;
    const locations =
      claimed.role === 'locationStaff' && there.organiser !== null
        ? await locationsWithFile(tx, there.organiser, claimed.context)
        : [];
    given.push({ organisation: there.id, role: claimed.role, locations, origin: 'oidc' });
  }
  const known = await personWithSubject(tx, identity.issuer, identity.subject);
  if (known === null && given.length === 0) return outside(identity, organisations.length > 0);
  const { issuer, subject, name, email } = identity;
  const person = await savePerson(tx, { id: known ?? newId<PersonId>(), name, email, issuer, subject });
  await replaceRoles(tx, person, given, today);
  const memberships = await membershipsOf(tx, person, today);
  if (memberships.length === 0) return outside(identity, organisations.length > 0);
  return { outcome: 'in', person, memberships: chosenFirst(memberships, identity.organisationCode) };
}

async function replaceRoles(
  tx: Transaction,
  person: PersonId,
  given: readonly Omit<RoleGiven, 'person'>[],
  today: CalendarDate,
): Promise<void> {
  // The same role may be claimed twice with other locations: they add up.
  const byKey = new Map<string, Omit<RoleGiven, 'person'>>();
  for (const role of given) {
    const key = `${role.organisation} ${role.role}`;
    const locations = [...new Set([...(byKey.get(key)?.locations ?? []), ...role.locations])];
    byKey.set(key, { ...role, locations });
  }
  await keepOnlyRoles(tx, person, 'oidc', [...byKey.values()]);
  for (const role of byKey.values()) await giveRole(tx, { ...role, person }, today);
}

/** The organisation the person chose at the sign-in service stands first. */
const chosenFirst = (memberships: readonly Membership[], code: string | null): Membership[] => [
  ...memberships.filter((membership) => membership.code === code),
  ...memberships.filter((membership) => membership.code !== code),
];

function outside(identity: Identity, organisationKnown: boolean): Entrance {
  const [role] = identity.roles;
  if (role === undefined || organisationKnown) return { outcome: 'noRole' };
  return { outcome: 'organisationUnknown', code: role.organisation, name: identity.organisationName };
}
