import { describe, expect, test } from 'vitest';
import { isOpenLine, isReaction, lineStates, openLineStates } from './line-states.ts';
import { requestStates } from './request-states.ts';

/** The tables in the words of the desk, written out once more: a change in one must be meant in both. */
const lines: Readonly<Record<string, string>> = {
  'sent see': 'seen',
  'sent answer': 'answered',
  'sent offer': 'offered',
  'sent refuse': 'refused',
  'sent close': 'closed',
  'sent withdraw': 'withdrawn',
  'seen answer': 'answered',
  'seen offer': 'offered',
  'seen refuse': 'refused',
  'seen close': 'closed',
  'seen withdraw': 'withdrawn',
  'answered offer': 'offered',
  'answered refuse': 'refused',
  'answered close': 'closed',
  'answered withdraw': 'withdrawn',
  'offered accept': 'accepted',
  'offered acceptPart': 'answered',
  'offered decline': 'declined',
  'offered expire': 'answered',
  'offered takeBack': 'answered',
  'offered close': 'closed',
  'offered withdraw': 'withdrawn',
  'declined reopen': 'answered',
  'refused reopen': 'answered',
};
const requests: Readonly<Record<string, string>> = {
  'open place': 'placed',
  'open findElsewhere': 'foundElsewhere',
  'open lapse': 'lapsed',
  'open withdraw': 'withdrawn',
  'open loseTouch': 'unknown',
};

describe('a line', () => {
  const every = lineStates.states.flatMap((state) => lineStates.events.map((event) => [state, event] as const));
  test.each(every)('%s, then %s', (state, event) => {
    const to = lines[`${state} ${event}`];
    expect(lineStates.can(state, event)).toBe(to !== undefined);
    expect(lineStates.move(state, event)).toEqual(
      to === undefined
        ? { ok: false, problem: { type: 'line.notPossible', values: { state, event } } }
        : { ok: true, value: to },
    );
  });

  test('an accepted, a closed and a withdrawn line are over for good', () =>
    expect(lineStates.states.filter((state) => lineStates.isFinal(state))).toEqual([
      'accepted',
      'closed',
      'withdrawn',
    ]));

  test('every line that waits can be withdrawn by the family and closed by a place elsewhere', () => {
    for (const state of openLineStates) expect([lineStates.can(state, 'withdraw'), lineStates.can(state, 'close')]).toEqual([true, true]); // prettier-ignore
    expect(lineStates.states.filter((state) => isOpenLine(state))).toEqual([...openLineStates]);
  });

  test('an answer, an offer and a refusal are reactions; looking is not', () =>
    expect(lineStates.events.filter((event) => isReaction(event))).toEqual(['answer', 'offer', 'refuse']));
});

describe('a request', () => {
  const every = requestStates.states.flatMap((state) => requestStates.events.map((event) => [state, event] as const));
  test.each(every)('%s, then %s', (state, event) => {
    const to = requests[`${state} ${event}`];
    expect(requestStates.move(state, event)).toEqual(
      to === undefined
        ? { ok: false, problem: { type: 'request.notPossible', values: { state, event } } }
        : { ok: true, value: to },
    );
  });

  test('what lapsed is never opened again', () => expect(requestStates.isFinal('lapsed')).toBe(true));
});
