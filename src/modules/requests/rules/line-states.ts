import { machine, type EventOf, type StateOf } from '../../../kernel/machine.ts';

/** The life of a line: one request at one location. The buttons of a line and the API are drawn from it. */
export const lineStates = machine(
  'line',
  {
    sent: {
      see: 'seen',
      answer: 'answered',
      offer: 'offered',
      refuse: 'refused',
      close: 'closed',
      withdraw: 'withdrawn',
    },
    seen: { answer: 'answered', offer: 'offered', refuse: 'refused', close: 'closed', withdraw: 'withdrawn' },
    answered: { offer: 'offered', refuse: 'refused', close: 'closed', withdraw: 'withdrawn' },
    offered: {
      accept: 'accepted',
      acceptPart: 'answered',
      decline: 'declined',
      expire: 'answered',
      takeBack: 'answered',
      close: 'closed',
      withdraw: 'withdrawn',
    },
    accepted: {},
    declined: { reopen: 'answered' },
    refused: { reopen: 'answered' },
    closed: {},
    withdrawn: {},
  },
  {
    why: {
      'offered.expire': 'no answer by the last day: the family stays on the list, the place goes back',
      'offered.takeBack': 'the organiser takes the offer back before it is answered',
      'offered.acceptPart': 'a place on part of the days: the rest of the days is still asked (R5)',
      'refused.reopen': 'undo of a mistaken refusal, or a place that comes free after all',
      'declined.reopen': 'the family changes its mind and the organiser agrees',
    },
  },
);

export type LineState = StateOf<typeof lineStates.table>;
export type LineEvent = EventOf<typeof lineStates.table>;

/** A line that still waits for something. */
export const openLineStates: readonly LineState[] = ['sent', 'seen', 'answered', 'offered'];
export const isOpenLine = (state: LineState): boolean => openLineStates.includes(state);

/** The first reaction of an organiser stops the clock of the reaction deadline. */
export const isReaction = (event: LineEvent): boolean => event === 'answer' || event === 'offer' || event === 'refuse';
