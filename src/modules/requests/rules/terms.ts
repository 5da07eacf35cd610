/** Why care is asked. Five equals: none is worth more. Source: seed document on childcare and poverty, functions of childcare. */
export const reasons = ['work', 'breathing', 'help', 'development', 'integration'] as const;
export type Reason = (typeof reasons)[number];

/** Facts a family may tell. Categories are derived from them, never ticked. Source: Subsidiebesluit art. 22 and 38. */
export const facts = [
  'worksOrLearns',
  'looksForWork',
  'singleParent',
  'lowIncome',
  'fosterChild',
  'siblingThere',
  'disabilityInFamily',
  'selfReliance',
  'socialReason',
  'noSecondaryDiploma',
] as const;
export type Fact = (typeof facts)[number];

export const requestKinds = ['regular', 'occasional'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const channels = ['web', 'phone', 'counter', 'api'] as const;
export type Channel = (typeof channels)[number];

/** Why an organiser says no. Each has a sentence the family reads. */
export const refusalReasons = ['full', 'daysDontFit', 'ageDoesntFit', 'needDoesntFit', 'noReply', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** The most locations one request may go to, until a LOK decides otherwise. */
export const MOST_LOCATIONS = 10;

/** Days an organiser has for a first reaction, until a LOK decides otherwise. Source: practice of Antwerp and kinder-opvang.be. */
export const REACTION_DAYS = 21;

/** Days a draft of a request is kept after it was last touched. */
export const DRAFT_DAYS = 30;
