import { job } from '../../../platform/jobs/job.ts';
import { dropExpired } from './store/files.ts';

/** Files that nobody imported within a day. */
export const forgetImports = job('supply.forgetImports', ({ db, clock }) => dropExpired(db, clock.now()), 60);
