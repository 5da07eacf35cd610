/** Words only professionals read. */
export const staff = {} as const;
