import { readRoleClaim, type ClaimedRole, type OrganisationKind } from './roles.ts';

/** Who the sign-in service says somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  /** The organisation the person chose to act for there. */
  readonly organisationCode: string | null;
  readonly organisationName: string | null;
  readonly roles: readonly ClaimedRole[];
}

type Claims = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Claims in the shape of ACM/IDM. The issuer is given, not read: it is how we keep the person. */
export function identityFrom(claims: Claims, issuer: string, roleClaim: string): Identity {
  const given = [text(claims['given_name']), text(claims['family_name'])].filter((part) => part !== null).join(' ');
  const subject = text(claims['sub']) ?? '';
  const organisationCode = text(claims['vo_orgcode']);
  return {
    issuer,
    subject,
    name: given === '' ? (text(claims['name']) ?? subject) : given,
    email: text(claims['email']),
    organisationCode,
    organisationName: text(claims['vo_orgnaam']),
    roles: readRoleClaim(listOf(claims[roleClaim]), organisationCode),
  };
}

/** A claim with one value may come as a bare string. */
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((part): part is string => typeof part === 'string');

/** Target groups of ACM/IDM (vo_doelgroepcode). */
const groups: Readonly<Record<OrganisationKind, string>> = {
  desk: 'LB',
  organiser: 'EA',
  agency: 'GID',
  platform: 'GID',
};

export const groupOf = (kind: OrganisationKind): string => groups[kind];

/** What ACM/IDM calls "gericht aanmelden": sends somebody straight to the right organisation. The caller encodes it. */
export const hintFor = (kind: OrganisationKind, code: string): string =>
  JSON.stringify({ cap_hint: groups[kind], code_hint: code });
