import { expect, test } from 'vitest';
import { machine } from './machine.ts';

const door = machine('door', { open: { close: 'closed' }, closed: { open: 'open', lock: 'locked' }, locked: {} });

test('a machine moves along its edges only', () => {
  expect(door.move('closed', 'lock')).toEqual({ ok: true, value: 'locked' });
  expect(door.move('open', 'lock')).toEqual({
    ok: false,
    problem: { type: 'door.notPossible', values: { state: 'open', event: 'lock' } },
  });
  expect(door.isFinal('locked')).toBe(true);
  expect(door.events).toEqual(['close', 'open', 'lock']);
});

test('an edge to nowhere is a mistake in the table', () => {
  expect(() => machine('door', { open: { close: 'shut' } })).toThrow(/shut is no state/);
});
