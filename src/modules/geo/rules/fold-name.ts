/** Letters that Unicode does not take apart into a base letter and an accent. */
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
};

/**
 * A name as it is compared: lower case, no accents, hyphen, dot and space the same, no apostrophes,
 * 'St.' and 'O.L.V.' written out. "St.-Niklaas" and "sint niklaas" fold alike; so do "D'Hondt" and "D’hondt".
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[ßæœøłđðıþ]/g, (letter) => special[letter] ?? letter)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/\bst (?=\p{Letter})/gu, 'sint ')
    .replace(/\b(o l v|olv)\b/g, 'onze lieve vrouw');
}
