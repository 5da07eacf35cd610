/** The field's words for what a location is and has; the database and the texts use the same keys. */
export const kinds = ['group', 'family'] as const;
export type Kind = (typeof kinds)[number];

export const tiers = ['T0', 'T1', 'T2A', 'T2B', 'T3'] as const;
export type Tier = (typeof tiers)[number];

export const prices = ['income', 'free'] as const;
export type Price = (typeof prices)[number];

export const features = [
  'widerHours',
  'occasional',
  'urgent',
  'inclusive',
  'outdoor',
  'wheelchair',
  'weekend',
  'night',
  'languages',
] as const;
export type Feature = (typeof features)[number];

/** How a childminder works. */
export const statutes = ['suiGeneris', 'employee', 'selfEmployed'] as const;
export type StatuteKind = (typeof statutes)[number];

/** Why there are fewer places for a while; `closingDays` takes no place from anybody. */
export const reductionReasons = ['staffShortage', 'works', 'enforcement', 'closingDays', 'other'] as const;
export type ReductionReason = (typeof reductionReasons)[number];

/** For whom places are kept. */
export const poolKinds = ['urgent', 'occasional', 'bought', 'ocmw', 'company'] as const;
export type PoolKind = (typeof poolKinds)[number];

/** The lane in which everybody counts: it never passes the licence. */
export const LICENCE_LANE = 'licence';
/** Everybody who is in no pool; only at locations that have pools. A pool's own lane is named by its id. */
export const OPEN_LANE = 'open';
