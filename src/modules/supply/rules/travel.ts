/** How a distance is counted. Nothing here is a route: along the road is guessed from the straight line, and said so. */
export const travels = ['crow', 'foot', 'bike'] as const;
export type Travel = (typeof travels)[number];

/** Metres along the road per metre as the crow flies. An assumption of ours (docs/decisions/0010): no route is looked up. */
export const DETOUR = 1.3;
/** Kilometres per hour with a child: walking beside a buggy, cycling with a child seat. Assumptions too. */
export const SPEED = { foot: 4.5, bike: 14 } as const;

/** Minutes on foot or by bike over this many metres as the crow flies, rounded up. */
export const minutesOver = (metres: number, by: 'foot' | 'bike'): number =>
  Math.ceil((metres * DETOUR * 60) / (SPEED[by] * 1000));

/** How far as the crow flies one gets in that time, in metres. */
export const metresWithin = (minutes: number, by: 'foot' | 'bike'): number =>
  Math.floor((minutes * SPEED[by] * 1000) / (60 * DETOUR));
