import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { onDay } from '../rules/dated.ts';
import { changedFacts } from '../rules/moves.ts';
import type { Licence, Opening } from '../rules/weeks.ts';
import { updateUndated } from '../store/keep-locations.ts';
import { endLicences, insertLicences, licencesByLocation, replaceOpenings } from '../store/licences.ts';
import type { ChangeableFacts } from '../store/locations.ts';
import { relicense } from './occupancy.ts';
import { recordMoves } from './record-move.ts';
import { changeTermsToday } from './set-terms.ts';

type Context = Pick<ActionContext, 'tx' | 'clock' | 'actor' | 'today'>;

/** Something of a location that becomes something else. */
export interface Becomes<T> {
  readonly location: LocationId;
  readonly before: T;
  readonly after: T;
}

/**
 * Writes facts that hold from today, with their history. Another tier or price holds from today; one that is planned stays
 * planned. `before` is what held until now, with the location's own contacts. The gates must be locked.
 */
export async function keepFacts(context: Context, changes: readonly Becomes<ChangeableFacts>[]): Promise<void> {
  await updateUndated(
    context.tx,
    changes.map(({ location, after }) => ({ location, facts: after })),
  );
  const moves = changes.flatMap(({ location, before, after }) => {
    const changed = changedFacts(before, after);
    return changed === null ? [] : [{ location, event: 'factsChanged' as const, holdsFrom: context.today, ...changed }];
  });
  await recordMoves(context, moves);
  await changeTermsToday(context, changes);
}

/** Writes opening hours where they differ; occupancy follows from today on. The gates must be locked. */
export async function keepOpenings(context: Context, changes: readonly Becomes<readonly Opening[]>[]): Promise<void> {
  const { tx, today } = context;
  const differ = changes
    .map((change) => ({ ...change, was: said(change.before), is: said(change.after) }))
    .filter(({ was, is }) => was.join() !== is.join());
  await replaceOpenings(
    tx,
    differ.map(({ location, after }) => ({ location, openings: after })),
  );
  await recordMoves(
    context,
    differ.map(({ location, was, is }) => ({
      location,
      event: 'hoursChanged',
      holdsFrom: today,
      before: { openings: was },
      facts: { openings: is },
    })),
  );
  await relicense(
    tx,
    differ.map(({ location }) => ({ location, from: today })),
    today,
  );
}

const said = (openings: readonly Opening[]): string[] =>
  [...openings]
    .sort((a, b) => a.weekday - b.weekday)
    .map(({ weekday, opens, closes }) => `${String(weekday)} ${opens}-${closes}`);

/** From a day on nothing of the licence before holds; then another one, or none: the location stops the day before. */
export interface LicenceChange {
  readonly location: LocationId;
  readonly from: CalendarDate;
  readonly then: Licence | null;
}

/** Writes licences, with their history. Occupancy follows. The gates must be locked. */
export async function keepLicences(context: Context, changes: readonly LicenceChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { tx, today } = context;
  const known = await licencesByLocation(
    tx,
    changes.map(({ location }) => location),
  );
  await endLicences(tx, changes);
  await insertLicences(
    tx,
    changes.flatMap(({ location, then }) => (then === null ? [] : [{ location, ...then }])),
  );
  const moves = changes.map(({ location, from, then }) => {
    const last = addDays(from, -1);
    const here = known.get(location) ?? [];
    const before = onDay(here, from) ?? onDay(here, last);
    return {
      location,
      event: 'licenceChanged' as const,
      holdsFrom: then?.from ?? from,
      before: before === null ? null : { places: before.places, until: before.until },
      facts: then === null ? { places: before?.places ?? 0, until: last } : { ...then },
    };
  });
  await recordMoves(context, moves);
  await relicense(tx, changes, today);
}
