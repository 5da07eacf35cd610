import { expect, test } from 'vitest';
import { looksMisread } from './looks-misread.ts';

test.each(['ZoÃ©', 'lâ€™Enfant', 'Zo\ufffd', 'Zo‚ en Chlo‚', 'ZoŽ', 'FranÃ§ois', 'CrÃ¨che'])(
  '%s was read in a wrong encoding',
  (text) => {
    expect(looksMisread(text)).toBe(true);
  },
);

test.each(['Zoé', 'Šárka Žižková', '“Ñandú”', 'l’Ânerie', 'ÀÉÎÕÜ', 'Côte d’Or – Açaí', 'São Tomé', 'SÃO JOÃO', '„Bär“', ''])(
  '%s is as people write it',
  (text) => {
    expect(looksMisread(text)).toBe(false);
  },
); // prettier-ignore
