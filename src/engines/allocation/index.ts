export * from './model.ts';
export {
  allocate,
  allocateIn,
  type AllocateOptions,
  type Allocation,
  type Metrics,
  type Refusals,
} from './allocate.ts';
export { compile, type Market } from './compile/market.ts';
