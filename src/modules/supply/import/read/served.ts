/** Waits a turn, so that others are served: a file in memory is read without ever waiting by itself. */
export const served = (): Promise<void> => new Promise((done) => setImmediate(done));
