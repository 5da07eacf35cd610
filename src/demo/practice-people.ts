import type { StaffRole } from '../platform/access/actor.ts';
import { system } from '../platform/access/actor.ts';
import type { App } from '../platform/app.ts';
import { runRead } from '../platform/operations/run.ts';
import { groupOf, practiceStaff, writeRoleClaim, type OrganisationKind } from '../modules/accounts/index.ts';

/** Somebody who can be chosen. Who works for several organisations stands under the first. */
export interface PracticePerson {
  readonly subject: string;
  readonly name: string;
  readonly organisation: string;
  readonly code: string;
  /** Target group of ACM/IDM. */
  readonly group: string;
  readonly roles: StaffRole[];
  /** As the sign-in service says them. */
  readonly claims: string[];
  /** Codes of all organisations they work for. */
  readonly codes: string[];
}

/** Everybody who can be chosen, desks first. */
export async function practicePeople(app: App): Promise<PracticePerson[]> {
  const people = new Map<string, PracticePerson>();
  for (const row of await runRead(app.around, practiceStaff, system('practice'), {})) {
    const { subject, name, organisation, code, role, kind, fileNumbers } = row;
    const group = groupOf(kind as OrganisationKind);
    const person = people.get(subject) ?? {
      subject,
      name,
      organisation,
      code,
      group,
      roles: [],
      claims: [],
      codes: [],
    };
    people.set(subject, person);
    person.roles.push(role);
    person.codes.push(code);
    person.claims.push(writeRoleClaim({ role, organisation: code, context: fileNumbers }));
  }
  return [...people.values()];
}
