import type { LocationId } from '../../../kernel/ids.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { sameTerms, type Terms } from '../rules/dated.ts';
import { beginTerms, insertTerms, makeRoom } from '../store/terms.ts';
import { recordMove, recordMoves } from './record-move.ts';

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

type Told = Omit<Terms, 'from' | 'until'>;

/** Today another tier or price; what is planned stays planned. Nothing happens where it is the same. */
export async function changeTermsToday(
  context: Context,
  changes: readonly { readonly location: LocationId; readonly before: Told; readonly after: Told }[],
): Promise<void> {
  const { tx, today } = context;
  const changed = changes.filter(({ before, after }) => !sameTerms(after, before));
  await beginTerms(
    tx,
    changed.map(({ location, after }) => ({ location, ...factsOf(after) })),
    today,
  );
  await recordMoves(
    context,
    changed.map(({ location, before, after }) => ({
      location,
      event: 'termsChanged',
      holdsFrom: today,
      before: factsOf(before),
      facts: factsOf(after),
    })),
  );
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
