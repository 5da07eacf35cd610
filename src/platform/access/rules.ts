import type { Executor } from '../database/connect.ts';
import type { StaffRole } from './actor.ts';
import type { Scope } from './scope.ts';

/** Finds the key a scope is checked on; null when the thing does not exist (answered like a refusal: no enumeration). */
export type KeyOf<I> = (input: I, db: Executor) => string | null | Promise<string | null>;

/** The key stands in this field of the input. */
export const by =
  <K extends string>(field: K): KeyOf<Readonly<Record<K, string>>> =>
  (input) =>
    input[field];

/** One way in. `key` absent on a keyed scope means a list: the run must narrow its rows with `visible`. */
export interface AccessRule<I> {
  readonly scope: Scope;
  readonly roles: readonly StaffRole[] | null;
  readonly key: KeyOf<I> | null;
}

/** Open to the world. Written out on purpose: there is no default. */
export const anyone: AccessRule<unknown> = { scope: 'anyone', roles: null, key: null };

export const ownDraft = <I>(key: KeyOf<I>): AccessRule<I> => ({ scope: 'ownDraft', roles: null, key });
export const ownFamily = <I>(key: KeyOf<I>): AccessRule<I> => ({ scope: 'ownFamily', roles: null, key });
export const self = <I>(key: KeyOf<I>): AccessRule<I> => ({ scope: 'self', roles: null, key });

/** Staff with one of these roles, on the one thing the key names. */
export const staffOf = <I>(scope: Scope, roles: readonly StaffRole[], key: KeyOf<I>): AccessRule<I> => ({
  scope,
  roles,
  key,
});

/** Staff with one of these roles, over a list that the run narrows with `visible({ [scope]: column })`. */
export const listOf = (scope: Scope, roles: readonly StaffRole[]): AccessRule<unknown> => ({ scope, roles, key: null });
