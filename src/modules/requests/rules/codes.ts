import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { createHash, randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

// Crockford's base 32: no I, L, O or U, so that a code survives handwriting and the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const draw = (characters: number): string => [...randomBytes(characters)].map((byte) => alphabet[byte & 31]).join('');

/** A secret of 80 bits in four groups: 'K7Q2-9DXM-4HTR-W0PZ'. Opens a family's page or a draft. */
export const newCode = (): string => (draw(16).match(/.{4}/g) ?? []).join('-');

/** A receipt number: names a request, opens nothing. 'K-2026-7Q2D9XM4'. */
export const newNumber = (year: string): string => `K-${year}-${draw(8)}`;

/** What a person typed, as the code was made: capitals, look-alikes mended, no spaces. Null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1').replace(/U/g, 'V');
  if (plain.length !== 16 || [...plain].some((character) => !alphabet.includes(character))) return null;
  return (plain.match(/.{4}/g) ?? []).join('-');
}

/** Codes are kept as this. 80 random bits need no slow hash. */
export const hashCode = (code: string): string => createHash('sha256').update(`kribbe code ${code}`).digest('hex');

/** How long a code in a mail works. */
const MAIL_CODE_MINUTES = 60;

/** The moment at which a mail code made at `madeAt` stops working: after an hour, or with the day it is given until. */
export const endOfMailCode = (madeAt: string, until?: CalendarDate): string =>
  until === undefined
    ? Temporal.Instant.from(madeAt).add({ minutes: MAIL_CODE_MINUTES }).toString()
    : Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime('Europe/Brussels').toInstant().toString();
