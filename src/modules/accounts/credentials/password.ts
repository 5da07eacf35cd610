import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt as OWASP advises for 32 MiB of memory; kept with each hash, so that it can grow. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;

/** 'scrypt$N$r$p$salt$key', a salt per person. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Does the password belong to the hash? Null stands for nobody: it takes as long, so that time does not tell who
 * has an account.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', key = ''] = (hash ?? nobody).split('$');
  const expected = Buffer.from(key, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(found, expected) && hash !== null;
}

const nobody = ['scrypt', COST.N, COST.r, COST.p, randomBytes(16).toString('base64url'), randomBytes(KEY_BYTES).toString('base64url')].join('$'); // prettier-ignore

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((done, failed) => {
    // The same letters typed on another machine may be composed differently.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: 64 * 1024 * 1024 }, (error, key) => {
      if (error === null) done(key);
      else failed(error);
    });
  });
}
