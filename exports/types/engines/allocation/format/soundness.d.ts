import type { Instance } from '../model.ts';
import { type Fault } from './schema-check.ts';
/** What a schema cannot say: names that must exist, lists that must have a length, days that must lie in the week. */
export declare function soundness(instance: Instance): Generator<Fault>;
