import { newId } from '../../src/kernel/ids.ts';
import type { Actor, ActingFor, StaffRole } from '../../src/platform/access/actor.ts';
import type { Scope } from '../../src/platform/access/scope.ts';
import type { Side, World } from './world.ts';

/** Somebody who asks, with the keys that are theirs by this declaration: written down here, not asked of the program. */
export interface Person {
  readonly name: string;
  readonly actor: Actor;
  /** Whose texts they may see in lists and files that are not open to all; null sees everything it is let into. */
  readonly side: Side | null;
  readonly keys: Partial<Record<Scope, readonly string[]>>;
  /** Scopes without key. */
  readonly whole: readonly Scope[];
}

/** Everybody in the world: each kind and role, of our side and the other. */
export function people(world: World): readonly Person[] {
  const { own, foreign } = world;
  return [
    person('a visitor', { kind: 'visitor', draft: null }, null, {}),
    person('a visitor with a draft', { kind: 'visitor', draft: own.draft }, own, { ownDraft: [own.draft] }),
    person('a visitor with another draft', { kind: 'visitor', draft: foreign.draft }, foreign, { ownDraft: [foreign.draft] }),
    ...[own, foreign].flatMap((side) => ofSide(world, side)),
    staff('an agency officer', 'agencyOfficer', { organisation: world.agencyOrganisation, kind: 'agency' }, null, {}, ['agency']),
    staff('an administrator', 'administrator', { organisation: world.platformOrganisation, kind: 'platform' }, null, {}, ['platform']),
  ]; // prettier-ignore
}

function ofSide(world: World, side: Side): Person[] {
  const which = side === world.own ? 'our' : 'the other';
  const desk = { organisation: side.deskOrganisation, kind: 'desk', desk: side.desk } as const;
  const atDesk = { deskArea: [side.nis], deskFamily: [side.family], deskConsent: [side.family] };
  const house = { organisation: side.organiserOrganisation, kind: 'organiser', organiser: side.organiser } as const;
  const both = [side.location, side.otherLocation];
  const ofHouse = { organiser: [side.organiser] };
  return [
    person(`${which} family`, { kind: 'family', family: side.family, draft: null }, side, { ownFamily: [side.family] }),
    staff(`${which} desk worker`, 'deskWorker', { ...desk, person: side.deskPerson }, side, atDesk),
    staff(`${which} policy officer`, 'policyOfficer', desk, side, atDesk),
    staff(`${which} desk administrator`, 'administrator', { ...desk, person: side.deskAdministrator }, side, atDesk),
    staff(`${which} organiser`, 'organiser', { ...house, person: side.organiserPerson }, side, { ...ofHouse, location: both }),
    staff(`${which} location staff`, 'locationStaff', { ...house, locations: [side.location] }, side, { ...ofHouse, location: [side.location] }),
    staff(`${which} staff of another location`, 'locationStaff', { ...house, locations: [side.otherLocation] }, side, { ...ofHouse, location: [side.otherLocation] }),
  ]; // prettier-ignore
}

const person = (name: string, actor: Actor, side: Side | null, keys: Person['keys']): Person => ({
  name,
  actor,
  side,
  keys,
  whole: [],
});

function staff(
  name: string,
  role: StaffRole,
  at: Partial<ActingFor> &
    Pick<ActingFor, 'organisation' | 'kind'> & { person?: Side['deskPerson']; locations?: Side['location'][] },
  side: Side | null,
  keys: Person['keys'],
  whole: readonly Scope[] = [],
): Person {
  const { organisation, kind, desk = null, organiser = null, person: id = newId(), locations = [] } = at;
  const as = { organisation, kind, name: 'Organisatie', desk, organiser };
  return {
    name,
    actor: { kind: 'staff', person: id, name: 'Medewerker', as, roles: [role], locations },
    side,
    keys: { ...keys, self: [id], organisation: [organisation] },
    whole,
  };
}
