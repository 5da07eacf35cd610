import { addDays } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { afterDay, sameTerms, type Terms } from '../rules/dated.ts';
import { insertTerms, makeRoom, termsOf } from '../store/terms.ts';
import { recordMove } from './record-move.ts';

type Context = Pick<ActionContext, 'tx' | 'clock' | 'actor' | 'today'>;

const factsOf = ({ tier, price, dayPriceCents }: Omit<Terms, 'from' | 'until'>) => ({ tier, price, dayPriceCents });

/** From a day on another tier or price, until further notice: what was planned after it goes. The gate must be locked. */
export async function setTerms(
  context: Context,
  location: LocationId,
  terms: Terms,
  before: Omit<Terms, 'from' | 'until'>,
): Promise<void> {
  await makeRoom(context.tx, 'supply.terms', location, terms.from);
  await insertTerms(context.tx, location, terms);
  await tell(context, location, terms, before);
}

/** Today another tier or price; what is planned stays planned. Nothing happens when it is the same. */
export async function changeTermsToday(
  context: Context,
  location: LocationId,
  now: Omit<Terms, 'from' | 'until'>,
  before: Omit<Terms, 'from' | 'until'>,
): Promise<void> {
  if (sameTerms(now, before)) return;
  const { tx, today } = context;
  const planned = afterDay(await termsOf(tx, location), today);
  const next = planned[0];
  await makeRoom(tx, 'supply.terms', location, today);
  const terms: Terms = { ...factsOf(now), from: today, until: next === undefined ? null : addDays(next.from, -1) };
  for (const period of [terms, ...planned]) await insertTerms(tx, location, period);
  await tell(context, location, terms, before);
}

const tell = (
  context: Context,
  location: LocationId,
  terms: Terms,
  before: Omit<Terms, 'from' | 'until'>,
): Promise<void> =>
  recordMove(context, location, {
    event: 'termsChanged',
    holdsFrom: terms.from,
    before: factsOf(before),
    facts: factsOf(terms),
  });
