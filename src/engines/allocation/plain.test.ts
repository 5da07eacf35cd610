import { expect, test } from 'vitest';
import { allocatePlain } from './plain.ts';

test('the first love wins when she agrees: every boy gets the best he can in any stable matching', () => {
  const outcome = allocatePlain({
    choices: [
      [0, 1, 2],
      [1, 0, 2],
      [0, 1, 2],
    ],
    orders: [
      [1, 0, 2],
      [0, 1, 2],
      [0, 1, 2],
    ],
    capacity: [1, 1, 1],
  });
  expect([...outcome]).toEqual([0, 1, 2]);
});

test('who is not listed is not admitted, and a location of two takes the two that go first', () => {
  const outcome = allocatePlain({
    choices: [[0], [0], [0, 1], [0]],
    orders: [[2, 1, 0], []],
    capacity: [2, 1],
  });
  expect([...outcome]).toEqual([-1, 0, 0, -1]);
});
