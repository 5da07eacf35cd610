import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2));
// Everything is closed now; a connection that somebody else keeps open must not keep the program.
setTimeout(() => process.exit(), 2000).unref();
