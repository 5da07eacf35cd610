import { expect, test } from 'vitest';
import { preferred } from './open-answer.ts';

const types = ['application/ld+json', 'text/turtle; charset=utf-8'];

test.each([
  [undefined, 0],
  ['*/*', 0],
  ['text/html', 0],
  ['text/turtle', 1],
  ['application/ld+json;q=0.5, text/turtle', 1],
  ['text/*, application/ld+json;q=0.9', 1],
  ['text/turtle;q=0, */*', 0],
  ['Text/Turtle;q=1, application/ld+json', 0],
])('Accept: %s', (accept, index) => {
  expect(preferred(accept, types)).toBe(index);
});
