import { addDays, addYears, date, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Rate } from './decimal.ts';
import type { SourceKey } from './sources.ts';

/** What a situation changes: a fixed tariff, a quarter off (not below the minimum), or the income of now counts. */
export type Effect = 'lowest' | 'exceptionalMinimum' | 'minimum' | 'quarterOff' | 'newIncome';

interface SituationRule {
  readonly effect: Effect;
  /** Only with an income below `situationIncome`. */
  readonly incomeBelow?: true;
  /** Sources do not agree, or no official text was found. */
  readonly doubt?: true;
  readonly sources: readonly SourceKey[];
}

/**
 * Individually reduced tariffs. The family asks for them in the attest wizard with proof; the agency decides. None of
 * them is granted by a computation.
 */
export const situations = {
  fosterChild: { effect: 'lowest', sources: ['arendonk2022', 'knack2017'] },
  materialAid: { effect: 'lowest', sources: ['bvr2015', 'arendonk2022'] },
  minorMother: { effect: 'lowest', doubt: true, sources: ['arendonk2022'] },
  // VVSG (2023) names the exceptional minimum for every living wage; the town's list and the agency's own figures
  // (5 euro without, 3 euro with a track to work) keep it for those in a track.
  livingWage: { effect: 'minimum', doubt: true, sources: ['arendonk2022', 'knack2017'] },
  livingWageTraining: { effect: 'exceptionalMinimum', sources: ['bvr2015', 'arendonk2022', 'knack2017'] },
  civicIntegration: { effect: 'exceptionalMinimum', incomeBelow: true, sources: ['bvr2015', 'arendonk2022'] },
  lowPaidWork: { effect: 'exceptionalMinimum', incomeBelow: true, doubt: true, sources: ['arendonk2022'] },
  invalidity: { effect: 'quarterOff', doubt: true, sources: ['arendonk2022'] },
  unemployment: { effect: 'quarterOff', doubt: true, sources: ['arendonk2022'] },
  socialContributions: { effect: 'quarterOff', doubt: true, sources: ['arendonk2022'] },
  incomeDrop: { effect: 'newIncome', doubt: true, sources: ['begijnendijk', 'arendonk2022'] },
} as const satisfies Record<string, SituationRule>;

export type Situation = keyof typeof situations;
export const situationRule = (situation: Situation): SituationRule => situations[situation];
export const isSituation = (key: string): key is Situation => Object.hasOwn(situations, key);

/** What is left of the tariff when a quarter goes off, and when the OCMW grants half. */
export const THREE_QUARTERS: Rate = { numerator: 75, denominator: 100 };
export const HALF: Rate = { numerator: 50, denominator: 100 };

/** An income that fell by this share for three months counts as dropped. Sources say 20 % and 50 %. */
export const INCOME_DROP: Rate = { numerator: 20, denominator: 100 };

/** Below this income `incomeBelow` situations count. Years between and after are not found: the last known holds. */
export const situationIncome: readonly {
  readonly from: CalendarDate;
  readonly below: Cents;
  readonly source: SourceKey;
}[] = [
  { from: date('2015-05-01'), below: 1_582_056 as Cents, source: 'bvr2015' },
  { from: date('2022-01-01'), below: 1_715_787 as Cents, source: 'arendonk2022' },
];

/**
 * The OCMW may grant, after a social enquiry and for one year: half of the own tariff (not below the standard
 * minimum), the standard minimum, or the lowest tariff. It tells the agency only; the agency makes the attest.
 */
export const ocmwTariffs = ['half', 'minimum', 'lowest'] as const;
export type OcmwTariff = (typeof ocmwTariffs)[number];

/** Last day of an OCMW tariff that was granted from a day on: it holds one year. */
export const ocmwUntil = (from: CalendarDate): CalendarDate => addDays(addYears(from, 1), -1);
