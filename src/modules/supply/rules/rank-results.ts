/** How well a location answers the question, best first: results stand in this order, then by distance, then by name. */
export const fits = ['all', 'later', 'some', 'none'] as const;
/** all: free on all days from the start; later: on all days, from a later date; some: on part of the days; none: full. */
export type Fit = (typeof fits)[number];
