import type { Random } from './random.ts';
import { plainLetters, type DrawnFamily } from './words.ts';

/** How a second desk hears the same name. Each pair is a way of writing that sounds alike in Dutch. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ck/, 'k'], [/k(?![hs])/, 'ck'], [/ae/, 'aa'], [/aa/, 'ae'], [/y/, 'ij'], [/ij/, 'y'], [/ph/, 'f'], [/ie/, 'i'],
  [/ss/, 's'], [/s$/, 'ss'], [/th/, 't'], [/x/, 'ks'], [/ll/, 'l'], [/nn/, 'n'], [/c(?=[aeo])/, 'k'], [/ /, ''], [/['’]/, ''],
]; // prettier-ignore

/** The same family as another desk wrote it down: a name spelled otherwise, sometimes the accents lost. */
export function respell(random: Random, family: DrawnFamily, number: number): DrawnFamily {
  const surname = otherSpelling(random, family.child.lastName);
  const [first, ...others] = family.guardians;
  const guardians = first === undefined ? [] : [first, ...(random.chance(0.5) ? others : [])];
  const rename = (name: string) => (name === family.child.lastName ? surname : name);
  return {
    guardians: guardians.map((guardian) => ({
      ...guardian,
      lastName: rename(guardian.lastName),
      email: `${plainLetters(guardian.firstName)}.${plainLetters(guardian.lastName)}.${String(number)}@voorbeeld.invalid`,
    })),
    child: { firstName: random.chance(0.3) ? otherSpelling(random, family.child.firstName) : family.child.firstName, lastName: surname },
  }; // prettier-ignore
}

function otherSpelling(random: Random, name: string): string {
  const [how] = random.shuffle(alike.filter(([pattern]) => pattern.test(name)));
  if (how !== undefined) return name.replace(how[0], how[1]);
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return plain === name ? `${name}e` : plain;
}
