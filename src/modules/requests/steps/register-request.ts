import { refuse } from '../../../kernel/problem.ts';
import { newId, type ChildId, type FamilyId, type LineId, type RequestId } from '../../../kernel/ids.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { hasFacilities, municipalityOf } from '../../geo/index.ts';
import { locationsByIds } from '../../supply/index.ts';
import type { RequestInput } from '../actions/request-input.ts';
import { checkChild, checkPeriod } from '../rules/check-request.ts';
import { hashCode, newCode, newNumber } from '../rules/codes.ts';
import type { Channel } from '../rules/terms.ts';
import { insertCode } from '../store/codes.ts';
import { familyById, insertChild, insertFamily, insertGuardian, type Child } from '../store/families.ts';
import { insertLineMove, insertLines, insertRequest, insertRequestMove, type Line } from '../store/requests.ts';

export interface Registered {
  readonly family: FamilyId;
  readonly request: RequestId;
  readonly number: string;
  /** The code on the receipt, shown once; null for a family that has one already, or keeps that of its draft. */
  readonly code: string | null;
}

/**
 * Writes a family's request and its lines. A family that is not there yet is made under `ids.family`; it gets a code
 * unless whoever asks has one for it.
 */
export async function registerRequest(
  context: ActionContext,
  ids: { family: FamilyId; request: RequestId },
  channel: Channel,
  input: RequestInput,
  { withCode = true } = {},
): Promise<Registered> {
  const { tx, today, clock } = context;
  const period = checkPeriod(input.start, input.end, today);
  if (!period.ok) return refuse(period.problem);
  const fit = checkChild(input.child, input.start, today);
  if (!fit.ok) return refuse(fit.problem);
  const locations = [...new Set(input.locations)];
  const known = await locationsByIds(tx, locations, today);
  if (known.length < locations.length) return refuse('requests.unknownLocation');

  const isNew = await openFamily(context, ids.family, input);
  const code = isNew && withCode ? await giveCode(context, ids.family) : null;
  const child = await childFor(context, ids.family, input.child);
  const number = newNumber(today.slice(0, 4));
  const by = actorKey(context.actor);
  await insertRequest(tx, {
    ...ids,
    child,
    number,
    channel,
    kind: input.kind,
    halfDays: input.halfDays,
    start: input.start,
    end: input.end ?? null,
    reason: input.reason,
    facts: [...new Set(input.facts)],
    urgent: input.urgent ?? false,
    widerHours: input.widerHours ?? false,
    specificNeed: input.specificNeed ?? false,
    remarks: input.remarks?.trim() === '' ? null : (input.remarks ?? null),
    nis: input.nis,
    madeAt: clock.now(),
    madeOn: today,
    state: 'open',
    since: today,
  });
  await insertRequestMove(tx, ids.family, ids.request, {
    at: clock.now(),
    on: today,
    from: null,
    event: 'send',
    to: 'open',
    by,
  });
  const lines = locations.map((location, index): Line => ({
    ...ids,
    line: newId<LineId>(),
    location,
    position: index + 1,
    state: 'sent',
    since: today,
    sentOn: today,
    answeredOn: null,
    reason: null,
    reasonText: null,
  }));
  await insertLines(tx, lines);
  for (const { line } of lines)
    await insertLineMove(tx, ids.family, line, {
      at: clock.now(),
      on: today,
      from: null,
      event: 'send',
      to: 'sent',
      by,
    });
  await context.emit('requests.confirmRequest', ids);
  for (const { line } of lines) await context.emit('requests.tellLocation', { family: ids.family, line });
  return { ...ids, number, code };
}

/** Makes the family when it is not there yet; answers whether it did. */
async function openFamily({ tx, clock }: ActionContext, family: FamilyId, input: RequestInput): Promise<boolean> {
  if ((await familyById(tx, family)) !== null) return false;
  const municipality = await municipalityOf(tx, input.nis);
  if (municipality === null) return refuse('requests.unknownMunicipality');
  if (!input.guardians.every(({ email, phone }) => email !== undefined || phone !== undefined))
    return refuse('requests.noContact');
  // Where inhabitants have language facilities no preference may be kept (conventions of language law).
  const language = hasFacilities(municipality.languageStatus) ? null : (input.language ?? 'nl');
  await insertFamily(
    tx,
    { family, street: input.street ?? null, postcode: input.postcode ?? null, nis: input.nis, language },
    clock.now(),
  );
  for (const [position, { firstName, lastName, email = null, phone = null }] of input.guardians.entries())
    await insertGuardian(tx, family, { guardian: newId(), firstName, lastName, email, phone }, position);
  return true;
}

async function giveCode({ tx, clock }: ActionContext, family: FamilyId): Promise<string> {
  const code = newCode();
  await insertCode(tx, { family, hash: hashCode(code), kind: 'receipt', madeAt: clock.now(), expiresAt: null });
  return code;
}

/** The family's own child when it is there already under the same dates and name; otherwise a new one. */
async function childFor({ tx }: ActionContext, family: FamilyId, asked: RequestInput['child']): Promise<ChildId> {
  const child: Child = {
    child: newId<ChildId>(),
    firstName: asked.firstName ?? null,
    lastName: asked.lastName ?? null,
    birthDate: asked.birthDate ?? null,
    dueDate: asked.dueDate ?? null,
  };
  const same = (await familyById(tx, family))?.children.find(
    (other) =>
      other.birthDate === child.birthDate &&
      (child.birthDate !== null || other.dueDate === child.dueDate) &&
      (other.firstName ?? '').toLowerCase() === (child.firstName ?? '').toLowerCase(),
  );
  if (same !== undefined) return same.child;
  await insertChild(tx, family, child);
  return child.child;
}
