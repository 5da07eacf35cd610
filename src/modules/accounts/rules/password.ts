import { fail, ok, type Result } from '../../../kernel/result.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** Long enough and yet first on every list, here and abroad. Compared without capitals and without signs. */
const common = [
  'wachtwoord', 'welkom', 'kinderopvang', 'kindengezin', 'opgroeien', 'password', 'passwort', 'motdepasse', 'qwerty',
  'azerty', 'qwertyuiop', 'azertyuiop', 'administrator', 'admin', 'letmein', 'iloveyou', 'ikhouvanjou', 'geheim',
  'secret', 'changeme', 'vlaanderen', 'antwerpen', 'gemeente', 'lokaalloket', 'kribbe', 'zomer', 'winter', 'lente',
  'herfst', 'voetbal', 'sunshine', 'princess', 'football', 'monkey', 'dragon', 'superman', 'abcdefghijkl', 'abc',
]; // prettier-ignore

/**
 * Is this password good enough? NIST 800-63B: length and no guessable words, no rules about kinds of signs.
 * `personal` are words that say who somebody is: name, e-mail.
 */
export function checkPassword(password: string, personal: readonly string[]): Result<string> {
  if ([...password].length < PASSWORD_MIN) return fail('accounts.passwordShort', { least: PASSWORD_MIN });
  const plain = folded(password);
  const words = personal.flatMap((text) => [text, ...text.split(/[\s@.,_-]+/)]).map(folded);
  if (words.some((word) => word.length >= 4 && share(plain, word) >= 0.5)) return fail('accounts.passwordPersonal');
  if (common.some((word) => share(plain, word) > 0.6) || isPattern(plain)) return fail('accounts.passwordCommon');
  return ok(password);
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/** How much of the letters of a password one word takes up, digits aside: 'Welkom2026!!' is all 'welkom'. */
function share(password: string, word: string): number {
  const letters = password.replace(/\d/g, '');
  if (word === '' || letters.length === 0) return 0;
  return (letters.split(word).length - 1) * (word.length / letters.length);
}

/** One sign, a short piece repeated, a row on the keyboard, or digits only. */
function isPattern(text: string): boolean {
  const rows = ['0123456789012345678901234567890', '9876543210987654321098765432', 'abcdefghijklmnopqrstuvwxyz'];
  return /^(.{1,4})\1+.{0,3}$/u.test(text) || /^\d+$/.test(text) || rows.some((row) => row.includes(text));
}
