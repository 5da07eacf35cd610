import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { periodOn } from './periods.ts';
import type { SourceKey } from './sources.ts';

export interface DepositLimit {
  /** The most that may be asked as deposit (waarborg). */
  readonly limit: Cents;
  /** At or below this income the low limit holds. */
  readonly lowIncome: Cents;
  /** The low limit holds for this family. */
  readonly low: boolean;
  /** The income limit is indexed by us, not published. */
  readonly derived: boolean;
  readonly sources: readonly SourceKey[];
}

/**
 * The most that an organiser with income tariff may ask as deposit. Without an income: the ordinary limit. The income
 * limit of the last known year is used for days after it. Problem: tariff.tooEarly.
 */
export function depositLimit(on: CalendarDate, income: Cents | null): Result<DepositLimit> {
  const found = periodOn(on, true);
  if (!found.ok) return found;
  const { amounts, figures, until } = found.value;
  const low = income !== null && income <= amounts.lowDepositIncome;
  return ok({
    limit: low ? amounts.lowDeposit : amounts.deposit,
    lowIncome: amounts.lowDepositIncome,
    low,
    derived: on > until || figures.lowDepositIncome.status === 'derived',
    sources: ['hr26', 'so25'],
  });
}

/** Refuses a deposit above its maximum: tariff.depositTooHigh (asked, limit, lowIncome). */
export function checkDeposit(asked: Cents, on: CalendarDate, income: Cents | null): Result<DepositLimit> {
  const found = depositLimit(on, income);
  if (!found.ok || asked <= found.value.limit) return found;
  const { limit, lowIncome, low } = found.value;
  return fail(low ? 'tariff.lowDepositTooHigh' : 'tariff.depositTooHigh', { asked, limit, lowIncome });
}
