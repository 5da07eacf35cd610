import { addDays, date, type CalendarDate } from '../../../../kernel/calendar-date.ts';

/** 'C12' → 2: the place of the column, from 0. */
export function columnOf(at: string): number {
  let column = 0;
  for (const sign of /^[A-Z]{1,3}/.exec(at)?.[0] ?? 'A') column = column * 26 + sign.charCodeAt(0) - 64;
  return column - 1;
}

/** 'C12' → 12. */
export const rowOf = (at: string): number => Number(/\d+$/.exec(at)?.[0] ?? 0);

/** Excel counts days from 1900 and holds 1900 for a leap year; from 61 on the count is right. Null outside 1900–2099. */
export function dayOfSerial(serial: number, from1904: boolean): CalendarDate | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > 73_050) return null;
  return from1904 ? addDays(date('1904-01-01'), whole) : addDays(date('1899-12-30'), whole < 61 ? whole + 1 : whole);
}

/** Number formats of ECMA-376 that show a day. */
const ownDateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57]);

/** Hears styles.xml and finds which styles show a number as a day. */
export function dateStyles() {
  const found = new Set<number>();
  const formats = new Set(ownDateFormats);
  let inCells = false;
  let style = 0;
  return {
    found,
    open(name: string, attribute: (name: string) => string | null): void {
      if (name === 'numFmt') {
        // Words in quotes and colours in brackets are no part of the date.
        const code = (attribute('formatCode') ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        if (/[dy]/i.test(code)) formats.add(Number(attribute('numFmtId')));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        if (formats.has(Number(attribute('numFmtId')))) found.add(style);
        style += 1;
      }
    },
    close(name: string): void {
      if (name === 'cellXfs') inCells = false;
    },
  };
}
