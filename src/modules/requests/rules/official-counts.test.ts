import { expect, test } from 'vitest';
import { date } from '../../../kernel/calendar-date.ts';
import { officialCounts, type CountedRequest } from './official-counts.ts';

// One test per row of the counting rules of Opgroeien (FAQ "registratie opvangvragen", July 2026).

const asked = (facts: Partial<CountedRequest> = {}): CountedRequest => ({
  family: 'Peeters',
  child: 'Lotte',
  madeOn: date('2026-02-01'),
  state: 'open',
  since: facts.madeOn ?? date('2026-02-01'),
  kind: 'regular',
  vulnerable: false,
  urgent: false,
  flexible: false,
  specificNeed: false,
  ...facts,
});
const counts = (...requests: CountedRequest[]) => {
  const { total, unanswered } = officialCounts(requests);
  return { total, unanswered };
};

test('one applicant and one child are one request', () => expect(counts(asked())).toEqual({ total: 1, unanswered: 1 }));

test('several people who ask for the same child count once', () =>
  expect(counts(asked(), asked({ madeOn: date('2026-02-10') }))).toEqual({ total: 1, unanswered: 1 }));

test('twins are two', () => expect(counts(asked(), asked({ child: 'Stan' })).total).toBe(2));

test('an elder child and an unborn one are two', () =>
  expect(counts(asked(), asked({ child: 'verwacht' })).total).toBe(2));

test('two families are two', () => expect(counts(asked(), asked({ family: 'Smets' })).total).toBe(2));

test('a demand that ended and is asked again is a new one', () =>
  expect(
    counts(asked({ state: 'withdrawn', since: date('2026-03-01') }), asked({ madeOn: date('2026-05-01') })),
  ).toEqual({ total: 2, unanswered: 1 }));

test('asked again before the first demand ended is the same demand', () =>
  expect(counts(asked({ state: 'placed', since: date('2026-06-01') }), asked({ madeOn: date('2026-05-01') }))).toEqual({
    total: 1,
    unanswered: 0,
  }));

test('a miscarriage lapses and is never unanswered', () =>
  expect(counts(asked({ state: 'lapsed' }))).toEqual({ total: 1, unanswered: 0 }));

test('an outcome that cannot be established is not unanswered', () =>
  expect(counts(asked({ state: 'unknown' }))).toEqual({ total: 1, unanswered: 0 }));

test('found in another municipality is not unanswered', () =>
  expect(counts(asked({ state: 'foundElsewhere' }))).toEqual({ total: 1, unanswered: 0 }));

test('placed is answered', () => expect(counts(asked({ state: 'placed' }))).toEqual({ total: 1, unanswered: 0 }));

test('urgent and vulnerable counts in both categories, each with total and unanswered', () => {
  const { categories, total } = officialCounts([asked({ urgent: true, vulnerable: true })]);
  expect(total).toBe(1);
  expect(categories).toEqual({
    vulnerable: { total: 1, unanswered: 1 },
    urgent: { total: 1, unanswered: 1 },
    flexible: { total: 0, unanswered: 0 },
    specificNeed: { total: 0, unanswered: 0 },
  });
});

test('an occasional place bridges the wait and does not answer the regular demand', () =>
  expect(
    counts(asked(), asked({ kind: 'occasional', madeOn: date('2026-02-03'), state: 'placed', urgent: true })),
  ).toEqual({ total: 1, unanswered: 1 }));

test('no requests count as nothing', () => expect(counts()).toEqual({ total: 0, unanswered: 0 }));

test('the order in which requests come in changes nothing', () => {
  const those = [
    asked({ state: 'withdrawn', since: date('2026-03-01') }),
    asked({ madeOn: date('2026-05-01') }),
    asked({ child: 'Stan', state: 'placed' }),
  ];
  expect(officialCounts([...those].reverse())).toEqual(officialCounts(those));
});
