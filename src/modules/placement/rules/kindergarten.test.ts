import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, addDays, date, monthsBetween, weekdayOf } from '../../../kernel/calendar-date.ts';
import { computedEntryDates, easterOf, entryDateOf, entryDates } from './kindergarten.ts';

/** Dates as schools and municipalities published them, each year with its page. */
const schools: [number, string, string[]][] = [
  [2017, 'brugge-deregenboog.be/praktische-info/instapdata-kleuter', ['2017-09-01', '2017-11-06', '2018-01-08', '2018-02-01', '2018-02-19', '2018-04-16', '2018-05-14']],
  [2018, 'brugge-deregenboog.be/praktische-info/instapdata-kleuter', ['2018-09-03', '2018-11-05', '2019-01-07', '2019-02-01', '2019-03-11', '2019-04-23', '2019-06-03']],
  [2020, 'kouterbos.be/index.php/schoolinformatie/instapdagen', ['2020-09-01', '2020-11-09', '2021-01-04', '2021-02-01', '2021-02-22', '2021-04-19', '2021-05-17']],
  [2021, 'klimroostemse.be/documenten/instapdata', ['2021-09-01', '2021-11-08', '2022-01-10', '2022-02-01', '2022-03-07', '2022-04-19', '2022-05-30']],
  [2022, 'kouterbos.be/index.php/schoolinformatie/instapdagen', ['2022-09-01', '2022-11-07', '2023-01-09', '2023-02-01', '2023-02-27', '2023-04-17', '2023-05-22']],
  [2023, 'dedroomvlieger.be (instapmomenten)', ['2023-09-01', '2023-11-06', '2024-01-08', '2024-02-01', '2024-02-19', '2024-04-15', '2024-05-13']],
  [2024, 'olen.be/instappers', ['2024-09-02', '2024-11-04', '2025-01-06', '2025-02-03', '2025-03-10', '2025-04-22', '2025-06-02']],
  [2025, 'vos.heilig-graf.be/instapmomenten', ['2025-09-01', '2025-11-03', '2026-01-05', '2026-02-02', '2026-02-23', '2026-04-20', '2026-05-18']],
]; // prettier-ignore

describe('the days on which a toddler may start in a kindergarten', () => {
  test.each(schools)('the rule gives the published dates of school year %i (%s)', (year, _source, dates) => {
    expect(computedEntryDates(year)).toEqual(dates);
  });

  test('this school year: after Easter in March the holiday begins the Monday after it', () => {
    expect(entryDates(2026)).toEqual([
      { date: '2026-09-01', after: 'summer', origin: 'computed' },
      { date: '2026-11-09', after: 'autumn', origin: 'computed' },
      { date: '2027-01-04', after: 'christmas', origin: 'computed' },
      { date: '2027-02-01', after: 'february', origin: 'computed' },
      { date: '2027-02-15', after: 'carnival', origin: 'computed' },
      { date: '2027-04-12', after: 'easter', origin: 'computed' },
      { date: '2027-05-10', after: 'ascension', origin: 'computed' },
    ]);
    expect(entryDates(2025)[0]).toEqual({ date: '2025-09-01', after: 'summer', origin: 'published' });
  });

  test('Easter and Ascension agree with the calendar of holidays that comes with the program', () => {
    const file = path.join(import.meta.dirname, '../../../../data/calendar/be-holidays.json');
    const holidays = JSON.parse(readFileSync(file, 'utf8')) as { date: string; name: string }[];
    const named = (name: string) => holidays.filter((day) => day.name === name).map((day) => date(day.date));
    for (const monday of named('Paasmaandag')) expect(addDays(easterOf(Number(monday.slice(0, 4))), 1)).toBe(monday);
    for (const day of named('Hemelvaartsdag'))
      expect(computedEntryDates(Number(day.slice(0, 4)) - 1)[6]).toBe(addDays(day, 4));
  });

  test('every school year has its days in order, on weekdays, none a legal holiday of the date', () => {
    for (let year = 2000; year < 2100; year += 1) {
      const dates = computedEntryDates(year);
      expect(dates).toHaveLength(7);
      expect([...dates].sort()).toEqual(dates);
      for (const day of dates) expect(weekdayOf(day)).toBeLessThan(6);
      for (const day of dates) expect(['11-01', '11-11', '12-25', '01-01', '05-01']).not.toContain(day.slice(5));
    }
  });
});

describe('the entry date of a child', () => {
  test.each([
    ['2023-03-01', '2025-09-01'],
    ['2023-03-02', '2025-11-03'],
    ['2023-08-02', '2026-02-02'],
    ['2023-08-03', '2026-02-23'],
    ['2023-11-18', '2026-05-18'],
    ['2023-11-19', '2026-09-01'],
    ['2023-12-31', '2026-09-01'],
    ['2022-10-22', '2025-04-22'],
    ['2018-03-01', '2020-09-01'],
  ])('born on %s: %s', (birth, entry) => {
    expect(entryDateOf(date(birth)).date).toBe(entry);
  });

  test('is the first one on which the child is two and a half, less than four months after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const birth = addDays(date('2000-01-01'), days);
        const { date: entry } = entryDateOf(birth);
        expect(entry >= addMonths(birth, 30)).toBe(true);
        expect(monthsBetween(birth, entry)).toBeLessThan(34);
      }),
    );
  });
});
