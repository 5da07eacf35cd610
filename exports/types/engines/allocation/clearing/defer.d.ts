import { type Clearing } from './clearing.ts';
/**
 * Family-proposing deferred acceptance: requests propose in the order of their best key, down their list; who is
 * displaced proposes on. With one common order nobody is ever displaced and this is serial dictatorship. Since time
 * structure breaks substitutability, what it leaves is repaired after.
 */
export declare function deferredAcceptance(clearing: Clearing): void;
