export * from './model.ts';
export {
  allocate,
  allocateIn,
  type AllocateOptions,
  type Allocation,
  type Explanation,
  type Metrics,
  type Refusals,
} from './allocate.ts';
export { compile, type Market } from './compile/market.ts';
export { checkOutcome, type CheckOptions, type CheckReport } from './check/check.ts';
export type { Claim, Violation } from './check/faults.ts';
export { formats, readInstance, writeInstance, type Format, type Reading } from './format/read.ts';
export { readOutcome, writeOutcome, type OutcomeReading, type WrittenOutcome } from './format/outcome.ts';
export { writeCertificates, type WrittenCertificate } from './format/certificates.ts';
export type { Fault } from './format/schema-check.ts';
export { allocatePlain, type PlainProblem } from './plain.ts';
export { Rolling, type RollingOptions } from './rolling/rolling.ts';
export type { InLine } from './rolling/in-line.ts';
export type { Offer } from './rolling/offers.ts';
export { WhatIf, type Scenario } from './what-if.ts';
