/** Words of the desk's own pages. */
export const nl = {} as const;
