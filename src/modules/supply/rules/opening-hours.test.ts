import { expect, test } from 'vitest';
import { readTime, shownFeatures } from './opening-hours.ts';
import { metresWithin, minutesOver } from './travel.ts';

test('hours are read as people write them', () => {
  for (const typed of ['7', '7u', '07:00', '7.00 u', '7h', '7 uur', '7u00'])
    expect(readTime(typed), typed).toBe('07:00');
  expect(readTime('18u30')).toBe('18:30');
  expect(readTime('24:00')).toBe('24:00');
  for (const typed of ['', '25', '7u75', 'zeven', '24u30', '7-8']) expect(readTime(typed), typed).toBeNull();
});

test('wider hours, weekend and night show from the opening hours, also where nobody ticked them', () => {
  const open = (weekday: 1 | 6, opens: string, closes: string) => ({ weekday, opens, closes });
  expect(shownFeatures([], [open(1, '07:00', '18:00')])).toEqual([]);
  expect(shownFeatures(['outdoor'], [open(1, '06:45', '18:00')])).toEqual(['outdoor', 'widerHours']);
  expect(shownFeatures([], [open(6, '08:00', '18:00')])).toEqual(['weekend']);
  expect(shownFeatures(['night'], [open(1, '00:00', '24:00')])).toEqual(['night', 'widerHours']);
});

test('minutes on foot and by bike are guessed from the straight line', () => {
  expect(minutesOver(1000, 'foot')).toBe(18);
  expect(minutesOver(1000, 'bike')).toBe(6);
  for (const minutes of [10, 15, 30, 45]) expect(minutesOver(metresWithin(minutes, 'bike'), 'bike')).toBe(minutes);
});
