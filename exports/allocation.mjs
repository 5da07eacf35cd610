// import { allocate, checkOutcome } from 'kribbe/allocation'. The names are listed because a module names what it exports.
import { engine } from './load.mjs';

export const {
  allocate,
  allocateIn,
  allocatePlain,
  checkOutcome,
  compile,
  formats,
  hash32,
  lotteryNumber,
  mix32,
  overrideReasons,
  readInstance,
  readOutcome,
  Rolling,
  WhatIf,
  writeCertificates,
  writeInstance,
  writeOutcome,
} = engine('allocation');
