import { readDate, type CalendarDate, type Weekday } from '../../../../kernel/calendar-date.ts';
import { fold } from './fields.ts';
import type { Opening } from '../../rules/weeks.ts';
import type { Kind, Price, Tier } from '../../rules/terms.ts';

/** Readers of single cells: a value, or undefined for what they do not understand. Empty cells do not come here. */

export function readKind(text: string): Kind | undefined {
  const folded = fold(text);
  if (/^(groeps?|grp)|kinderdagverblijf|creche|^kdv$|^group$/.test(folded)) return 'group';
  return /^gezins?|onthaalouder|^family$/.test(folded) ? 'family' : undefined;
}

export function readTier(text: string): Tier | undefined {
  const folded = fold(text)
    .replace(/^(subsidie)?trap/, 't')
    .replace(/^tt/, 't');
  const found = /^t?(0|1|2a|2b|3)(plus)?$/.exec(folded)?.[1];
  return found === undefined ? undefined : (`T${found.toUpperCase()}` as Tier);
}

export function readPrice(text: string): Price | undefined {
  const folded = fold(text);
  if (/^(nietikt|nietinkomenstarief|vrij|vrijeprijs|zonderinkomenstarief|free|nee|0)$/.test(folded)) return 'free';
  return /^(ikt|inkomenstarief|inkomen|metinkomenstarief|inkomensgerelateerd|income|ja|1)$/.test(folded) ? 'income' : undefined;
} // prettier-ignore

/** A whole number; '1.234' and '1 234' are one thousand two hundred and thirty-four. */
export function readCount(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(/[.,]0+$/, '');
  const digits = /^\d{1,3}([.]\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Degrees, with a point or a comma. */
export function readDegrees(text: string): number | undefined {
  return /^-?\d{1,7}([.,]\d{1,20})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Euro as cents. */
export function readEuro(text: string): number | undefined {
  const parts = /^(?:€\s*)?(\d{1,4})(?:[.,](\d{1,2})0*)?(?:\s*(?:€|euro))?$/i.exec(text);
  return parts === null ? undefined : Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** A day; Excel and databases write a time behind it. */
export const readDay = (text: string): CalendarDate | undefined =>
  readDate(text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '')) ?? undefined;

/** 'BE 0123.456.789' → '0123456789'; old numbers had nine digits. */
export function readKbo(text: string): string | undefined {
  const digits = text.replace(/^BE/i, '').replaceAll(/[\s.\-/]/g, '');
  const whole = /^\d{9}$/.test(digits) ? `0${digits}` : digits;
  return /^[01]\d{9}$/.test(whole) ? whole : undefined;
}

export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
  readonly municipality: string | null;
}

/** 'Duffelsesteenweg 353, 2550 Kontich' in its parts; the part behind the comma may be missing. */
export function readAddress(text: string): Address | undefined {
  const parts = /^(.+?)[\s,]+(\d+\s?[a-z]?(?:[\s/-]*(?:bus|b|\d+)\s*\w*)?)\s*(?:,\s*(?:B-)?(\d{4})\s+(.+))?$/i.exec(text.trim());
  if (parts === null) return undefined;
  const [, street = '', houseNumber = '', postcode, municipality] = parts;
  return { street: street.trim(), houseNumber: houseNumber.trim(), postcode: postcode ?? null, municipality: municipality?.trim() ?? null };
} // prettier-ignore

const dayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

/** 'ma-vr 7:00-18:30; za 8u-12u' or '7-18', which is Monday to Friday. */
export function readHours(text: string): Opening[] | undefined {
  const byDay = new Map<Weekday, Opening>();
  for (const part of text.split(/[;|]/).map((each) => each.trim().toLowerCase())) {
    if (part === '') continue;
    const found = /^(?:([a-z]+)(?:\s*(?:-|tot|t\/m)\s*([a-z]+))?\s*:?\s+)?(\d[\d:.uh]*)\s*(?:-|–|tot)\s*(\d[\d:.uh]*)$/.exec(part);
    if (found === null) return undefined;
    const [first, last] = [dayOf(found[1] ?? 'ma'), dayOf(found[2] ?? found[1] ?? 'vr')];
    const [opens, closes] = [hourOf(found[3] ?? ''), hourOf(found[4] ?? '')];
    if (first === 0 || last < first || opens === null || closes === null) return undefined;
    for (let day = first; day <= last; day += 1)
      byDay.set(day as Weekday, { weekday: day as Weekday, opens, closes });
  }
  return [...byDay.values()].sort((a, b) => a.weekday - b.weekday);
} // prettier-ignore

const dayOf = (name: string): number => dayNames.indexOf(name.slice(0, 2)) + 1;

function hourOf(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.uh](\d{2})?)?$/.exec(text);
  return parts === null ? null : `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}`;
}
