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
] as const;
export type Feature = (typeof features)[number];

/** The only lane for now: the licence itself. */
export const LICENCE_LANE = 'licence';
