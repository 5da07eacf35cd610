import { sql, type Expression, type RawBuilder } from 'kysely';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Actor, StaffRole } from './actor.ts';

/**
 * The closed set of reaches a right can have. Each is one predicate over a key; the same predicate guards a single
 * row and filters a list. `anyone` and `agency` have no key.
 */
export const scopes = [
  'anyone',
  'ownDraft',
  'ownFamily',
  'self',
  'location',
  'organiser',
  'organisation',
  'deskArea',
  'deskFamily',
  'deskConsent',
  'agency',
  'platform',
] as const;
export type Scope = (typeof scopes)[number];

export type Key = Expression<unknown>;
/** True or false where the actor alone decides; otherwise SQL over the key. */
export type Predicate = (actor: Actor, key: Key, today: CalendarDate) => RawBuilder<boolean> | boolean;
export type Predicates = Partial<Record<Scope, Predicate>>;

/** The scopes that need no table of any module. Modules add the others through their `scopes`. */
export const ownScopes: Predicates = {
  anyone: () => true,
  ownDraft: (actor, key) =>
    (actor.kind === 'visitor' || actor.kind === 'family') && actor.draft !== null
      ? sql<boolean>`${key}::uuid = ${actor.draft}::uuid`
      : false,
  ownFamily: (actor, key) => (actor.kind === 'family' ? sql<boolean>`${key}::uuid = ${actor.family}::uuid` : false),
  self: (actor, key) => (actor.kind === 'staff' ? sql<boolean>`${key}::uuid = ${actor.person}::uuid` : false),
  organiser: (actor, key) =>
    actor.kind === 'staff' && actor.as.organiser !== null
      ? sql<boolean>`${key}::uuid = ${actor.as.organiser}::uuid`
      : false,
  organisation: (actor, key) =>
    actor.kind === 'staff' ? sql<boolean>`${key}::uuid = ${actor.as.organisation}::uuid` : false,
  agency: (actor) => actor.kind === 'staff' && actor.as.kind === 'agency',
  platform: (actor) => actor.kind === 'staff' && actor.as.kind === 'platform',
};

/** May the actor hold this scope at all, by kind and role? The key is not looked at yet. */
export function mayHold(actor: Actor, scope: Scope, roles: readonly StaffRole[] | null): boolean {
  if (scope === 'anyone') return true;
  if (scope === 'ownDraft') return (actor.kind === 'visitor' || actor.kind === 'family') && actor.draft !== null;
  if (scope === 'ownFamily') return actor.kind === 'family';
  return actor.kind === 'staff' && (roles === null || actor.roles.some((role) => roles.includes(role)));
}
