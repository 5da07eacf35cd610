/** How well a location answers the question, best first. */
export const fits = ['all', 'later', 'some', 'none'] as const;
/** all: free on all days from the start; later: on all days, from a later date; some: on part of the days; none: full. */
export type Fit = (typeof fits)[number];

/** Orders results: first what fits best, within that what is nearest, then by name so that the order is always the same. */
export function byFitThenDistance(
  a: { fit: Fit; distance: number; name: string },
  b: { fit: Fit; distance: number; name: string },
): number {
  return fits.indexOf(a.fit) - fits.indexOf(b.fit) || a.distance - b.distance || a.name.localeCompare(b.name, 'nl');
}
