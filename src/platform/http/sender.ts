import { isIPv6 } from 'node:net';

/**
 * Where a request comes from, for counting attempts: the address, or the /64 network of an IPv6 address. One household or
 * one rented server has such a network to itself: counted by address it would have 2⁶⁴ fresh starts.
 */
export function senderOf(ip: string): string {
  const plain = ip.replace(/%.*$/, '').toLowerCase();
  const [, mapped] = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain.slice(0, 60);
  const [head = '', tail = ''] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const missing = plain.includes('::') ? Math.max(0, 8 - groups.length - after.length) : 0;
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
