import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { onDay } from '../rules/dated.ts';
import { changedFacts } from '../rules/moves.ts';
import type { Licence, Opening } from '../rules/weeks.ts';
import { endLicenceBefore, insertLicence, licencesOf, replaceOpenings } from '../store/licences.ts';
import { updateUndated, type ChangeableFacts } from '../store/locations.ts';
import { relicense } from './occupancy.ts';
import { recordMove } from './record-move.ts';
import { changeTermsToday } from './set-terms.ts';

type Context = Pick<ActionContext, 'tx' | 'clock' | 'actor' | 'today'>;

/**
 * Writes facts that hold from today, with their history. Another tier or price holds from today; one that is planned stays
 * planned. `before` is what held until now, with the location's own contacts. The gate must be locked.
 */
export async function keepFacts(
  context: Context,
  location: LocationId,
  before: ChangeableFacts,
  after: ChangeableFacts,
): Promise<void> {
  await updateUndated(context.tx, location, after);
  const changed = changedFacts(before, after);
  if (changed !== null)
    await recordMove(context, location, { event: 'factsChanged', holdsFrom: context.today, ...changed });
  await changeTermsToday(context, location, after, before);
}

/** Writes opening hours when they differ; occupancy follows from today on. The gate must be locked. */
export async function keepOpenings(
  context: Context,
  location: LocationId,
  before: readonly Opening[],
  after: readonly Opening[],
): Promise<void> {
  const [was, is] = [said(before), said(after)];
  if (was.join() === is.join()) return;
  const { tx, today } = context;
  await replaceOpenings(tx, location, after);
  await recordMove(context, location, {
    event: 'hoursChanged',
    holdsFrom: today,
    before: { openings: was },
    facts: { openings: is },
  });
  await relicense(tx, location, today, today);
}

const said = (openings: readonly Opening[]): string[] =>
  [...openings]
    .sort((a, b) => a.weekday - b.weekday)
    .map(({ weekday, opens, closes }) => `${String(weekday)} ${opens}-${closes}`);

/**
 * From a day on nothing of the licence before holds; then another one, or none: the location stops the day before.
 * Occupancy follows. The gate must be locked.
 */
export async function keepLicence(
  context: Context,
  location: LocationId,
  from: CalendarDate,
  then: Licence | null,
): Promise<void> {
  const { tx, today } = context;
  const last = addDays(from, -1);
  const known = await licencesOf(tx, location);
  const before = onDay(known, from) ?? onDay(known, last);
  await endLicenceBefore(tx, location, from, last);
  if (then !== null) await insertLicence(tx, location, then);
  await recordMove(context, location, {
    event: 'licenceChanged',
    holdsFrom: then?.from ?? from,
    before: before === null ? null : { places: before.places, until: before.until },
    facts: then === null ? { places: before?.places ?? 0, until: last } : { ...then },
  });
  await relicense(tx, location, from, today);
}
