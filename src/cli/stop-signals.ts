/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the program at once. */
export function stopSignals(): { readonly first: Promise<void>; came(): boolean } {
  let count = 0;
  let tell: () => void = () => undefined;
  const first = new Promise<void>((done) => (tell = done));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      count++;
      if (count === 1) {
        if (signal === 'SIGINT') console.error('Stopping … (Ctrl-C again stops at once)');
        tell();
        return;
      }
      process.exit(130);
    });
  return { first, came: () => count > 0 };
}
