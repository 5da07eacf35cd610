import { Type } from 'typebox';
import type { FamilyId } from '../../../kernel/ids.ts';
import { anyone, listOf } from '../../../platform/access/rules.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { endOfMailCode, hashCode, newCode, readCode } from '../rules/codes.ts';
import { familyByCode, insertCode, useCode } from '../store/codes.ts';
import { guardiansByEmail } from '../store/families.ts';

/** The family that a code opens at this moment, or null; for the API, where the code is the bearer token. */
export async function familyOfCode(db: Executor, code: string, now: string): Promise<FamilyId | null> {
  const typed = readCode(code);
  const found = typed === null ? null : await familyByCode(db, hashCode(typed), now);
  return found?.kind === 'receipt' ? found.family : null;
}

/** Opens a family's page by the code of its receipt or of a mail. Null when no code fits: the page says the same for all reasons. */
export const openByCode = action('requests.openByCode', {
  input: schema.object({ code: Type.String({ maxLength: 40 }), from: Type.String({ maxLength: 60 }) }),
  open: [anyone],
  attempts: ({ from }) => [{ bucket: `family code ${from}`, max: 20, minutes: 15 }],
  async run({ tx, clock }, { code }): Promise<{ family: FamilyId } | null> {
    const typed = readCode(code);
    const found = typed === null ? null : await familyByCode(tx, hashCode(typed), clock.now());
    if (typed === null || found === null) return null;
    if (found.kind === 'mail' && !(await useCode(tx, found.family, hashCode(typed), clock.now()))) return null;
    return { family: found.family };
  },
  audit: (_input, found) => ({ family: found?.family ?? null }),
});

/** Asks a mail with a code to the address, when a family has it. The answer is the same either way: no enumeration. */
export const askMailCode = action('requests.askMailCode', {
  input: schema.object({ email: schema.email(), from: Type.String({ maxLength: 60 }) }),
  open: [anyone],
  attempts: ({ email, from }) => [
    { bucket: `mail code ${from}`, max: 10, minutes: 15 },
    { bucket: `mail code to ${hashCode(email.toLowerCase())}`, max: 3, minutes: 15 },
  ],
  async run({ tx, emit }, { email }): Promise<{ asked: true }> {
    const found = await guardiansByEmail(tx, email);
    for (const { family, guardian } of found.slice(0, 3)) await emit('requests.sendMailCode', { family, guardian });
    return { asked: true };
  },
  audit: () => ({}),
});

/** Makes a code that opens the family's page once: within the hour, or until the end of a day. For our own letters only. */
export const makeMailCode = action('requests.makeMailCode', {
  input: schema.object({ family: schema.id<FamilyId>(), until: Type.Optional(schema.date()) }),
  // No role holds this: only the system, which writes the letter, makes one.
  open: [listOf('platform', [])],
  async run({ tx, clock }, { family, until }): Promise<{ code: string }> {
    const code = newCode();
    const madeAt = clock.now();
    await insertCode(tx, {
      family,
      hash: hashCode(code),
      kind: 'mail',
      madeAt,
      expiresAt: endOfMailCode(madeAt, until),
    });
    return { code };
  },
  audit: ({ family }) => ({ family }),
});
