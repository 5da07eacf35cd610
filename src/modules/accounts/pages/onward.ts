import type { PersonId } from '../../../kernel/ids.ts';
import type { StaffRole } from '../../../platform/access/actor.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import type { Answer } from '../../../platform/http/route.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { firstPageOf } from '../rules/roles.ts';
import { safePath } from '../rules/safe-path.ts';

/** The path somebody asked for before signing in, when it is one of ours. */
export const askedPath = (asked: string): string | null => safePath(asked);

interface Place {
  readonly organisation: OrganisationId;
  readonly roles: readonly StaffRole[];
}

/**
 * Begins the visit of a professional: a new session for the first organisation. Who has several chooses first; then
 * comes the page they asked for, or the first page of their work.
 */
export async function goIn(
  page: PageContext,
  person: PersonId,
  places: readonly [Place, ...Place[]],
  onward: string | null,
): Promise<Answer> {
  const [first, ...others] = places;
  await page.visit.signInStaff(person, first.organisation);
  if (others.length > 0)
    return page.redirect(onward === null ? '/wissel' : `/wissel?verder=${encodeURIComponent(onward)}`);
  return page.redirect(onward ?? firstPageOf(first.roles));
}

/** True when there is at least one. */
export const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;
