import { expect, test } from 'vitest';
import { date, weekdays } from '../../../kernel/calendar-date.ts';
import { boardOf, fullness, rateOf } from './board.ts';

const licences = [{ from: date('2020-01-01'), until: null, places: 10 }];
const openings = weekdays.slice(0, 5).map((weekday) => ({ weekday, opens: '07:00', closes: '18:00' }));

test('a week nobody uses yet counts its licensed places', () => {
  const full = {
    week: date('2027-03-01'),
    licensed: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 0],
    taken: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 0],
  };
  const board = boardOf([full], licences, openings, date('2027-03-01'), 2);
  expect(board.map(({ week }) => week)).toEqual(['2027-03-01', '2027-03-08']);
  expect(rateOf(board)).toBe(0.5);
});

test('without licence there is no rate', () => {
  expect(rateOf(boardOf([], [], openings, date('2027-03-01'), 3))).toBeNull();
});

test('a half-day is tinted by its share; over the licence and closed stand apart', () => {
  expect([0, 4, 5, 9, 17, 18, 19].map((taken) => fullness(taken, 18))).toEqual([1, 1, 2, 3, 4, 5, 'over']);
  expect(fullness(0, 0)).toBeNull();
  expect(fullness(1, 0)).toBe('over');
});
