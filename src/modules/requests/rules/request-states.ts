import { machine, type EventOf, type StateOf } from '../../../kernel/machine.ts';

/**
 * The life of a request. The final states are the outcomes that the official counts tell apart. Nothing comes back from
 * them: who asks again after a request ended makes a new one, and it counts as new (Opgroeien FAQ, counting rules).
 */
export const requestStates = machine(
  'request',
  {
    open: {
      place: 'placed',
      findElsewhere: 'foundElsewhere',
      lapse: 'lapsed',
      withdraw: 'withdrawn',
      loseTouch: 'unknown',
    },
    placed: {},
    foundElsewhere: {},
    withdrawn: {},
    unknown: {},
    lapsed: {},
  },
  {
    why: {
      'open.lapse': 'the need fell away, as after a miscarriage: asks nothing, is never counted as unanswered',
      'open.loseTouch': 'the outcome cannot be established: not counted as unanswered (Opgroeien FAQ, counting rules)',
    },
  },
);

export type RequestState = StateOf<typeof requestStates.table>;
export type RequestEvent = EventOf<typeof requestStates.table>;
