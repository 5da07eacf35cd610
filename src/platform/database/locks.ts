/**
 * Advisory locks, all in one class so that they never meet those of graphile-worker or of a module.
 * `application` is held for a whole life by the program that owns an embedded server: it tells an orphan
 * server (nobody holds it) from a second start (somebody does).
 */
export const lockClass = 0x6b726962; // 'krib'
export const locks = { application: 1, migration: 2, sealing: 3, filling: 4 } as const;
