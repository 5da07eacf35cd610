import type { Instance } from '../model.ts';
import type { Fault } from './schema-check.ts';

/** The classical problem: residents rank hospitals, hospitals rank residents; a pair must have ranked each other. */
export interface HospitalResidents {
  readonly n: number;
  readonly h: number;
  readonly cap: readonly number[];
  readonly pref: readonly (readonly number[])[];
  readonly hp: readonly (readonly number[])[];
}

/** Requests for a set of half-days of a week of ten; choices and priorities in rows of K. */
export interface HalfDay {
  readonly nA: number;
  readonly nL: number;
  readonly K: number;
  readonly pref: readonly number[];
  readonly prio: readonly number[];
  readonly mask: readonly number[];
  readonly size: readonly number[];
  readonly cap: readonly number[];
}

const WEEK = 10;

function* lengths(lists: Record<string, readonly [{ readonly length: number }, number]>): Generator<Fault> {
  for (const [path, [list, wanted]] of Object.entries(lists))
    if (list.length !== wanted) yield { path, message: `has ${list.length} items; expected ${wanted}` };
}

export function* hospitalFaults({ n, h, cap, pref, hp }: HospitalResidents): Generator<Fault> {
  yield* lengths({ cap: [cap, h], pref: [pref, n], hp: [hp, h] });
  for (const [name, lists, end, what] of [
    ['pref', pref, h, 'hospital'],
    ['hp', hp, n, 'resident'],
  ] as const)
    // prettier-ignore
    for (const [at, list] of lists.entries()) {
      const seen = new Set<number>();
      for (const [place, one] of list.entries()) {
        if (one >= end) yield { path: `${name}[${at}][${place}]`, message: `is ${one}; the last ${what} is ${end - 1}` };
        if (seen.has(one)) yield { path: `${name}[${at}][${place}]`, message: `${what} ${one} is there already` };
        seen.add(one);
      }
    }
}

export function fromHospitalResidents({ n, cap, pref, hp }: HospitalResidents): Instance {
  const rank = hp.map((list) => new Map(list.map((resident, at) => [resident, at])));
  return {
    periods: 1,
    halfDays: 1,
    seed: '0',
    facts: ['rank'],
    policies: [{ id: 'given', order: ['rank'], tieBreak: 'common' }],
    locations: cap.map((places, at) => ({ id: String(at), lanes: [{ name: 'places', capacity: [places] }] })),
    requests: Array.from({ length: n }, (_, i) => {
      const mutual = pref[i]!.filter((hospital) => rank[hospital]!.has(i));
      return {
        id: String(i),
        halfDays: 1,
        choices: mutual.map(String),
        facts: [0],
        factsAt: Object.fromEntries(mutual.map((hospital) => [hospital, [rank[hospital]!.get(i)!]])),
      };
    }),
  };
}

export function* halfDayFaults({ nA, nL, K, pref, prio, mask, size, cap }: HalfDay): Generator<Fault> {
  yield* lengths({
    pref: [pref, nA * K],
    prio: [prio, nA * K],
    mask: [mask, nA],
    size: [size, nA],
    cap: [cap, nL * WEEK],
  });
  for (let a = 0; a < nA; a += 1) {
    const seen = new Set<number>();
    for (let at = a * K; at < (a + 1) * K && at < pref.length; at += 1) {
      const location = pref[at]!;
      if (location >= nL) yield { path: `pref[${at}]`, message: `is ${location}; the last location is ${nL - 1}` };
      if (location >= 0 && seen.has(location))
        yield { path: `pref[${at}]`, message: `location ${location} is there already` };
      seen.add(location);
    }
  }
}

export function fromHalfDay({ nA, nL, K, pref, prio, mask, size, cap }: HalfDay): Instance {
  return {
    periods: 1,
    halfDays: WEEK,
    seed: '0',
    facts: ['priority'],
    policies: [{ id: 'given', order: ['priority'], tieBreak: 'common' }],
    locations: Array.from({ length: nL }, (_, l) => {
      const capacity = cap.slice(l * WEEK, (l + 1) * WEEK);
      return { id: String(l), lanes: [{ name: 'licence', capacity }] };
    }),
    requests: Array.from({ length: nA }, (_, a) => {
      const ranked = Array.from({ length: K }, (_, k) => a * K + k).filter((at) => pref[at]! >= 0);
      return {
        id: String(a),
        halfDays: mask[a]!,
        size: size[a]!,
        choices: ranked.map((at) => String(pref[at])),
        facts: [0],
        factsAt: Object.fromEntries(ranked.map((at): [string, number[]] => [String(pref[at]), [prio[at]!]])),
      };
    }),
  };
}
