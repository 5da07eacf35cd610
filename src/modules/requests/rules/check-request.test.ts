import { expect, test } from 'vitest';
import { date } from '../../../kernel/calendar-date.ts';
import { checkBirth, checkChild, checkPeriod } from './check-request.ts';

const today = date('2026-11-21');
const start = date('2027-03-01');
const child = (facts: { birthDate?: string; dueDate?: string }, from = start) => {
  const fit = checkChild(
    {
      birthDate: facts.birthDate === undefined ? undefined : date(facts.birthDate),
      dueDate: facts.dueDate === undefined ? undefined : date(facts.dueDate),
    },
    from,
    today,
  );
  return fit.ok ? 'ok' : fit.problem.type;
};
const period = (from: string, until?: string) => {
  const fit = checkPeriod(date(from), until === undefined ? undefined : date(until), today);
  return fit.ok ? 'ok' : fit.problem.type;
};

test('a child is born or expected: one of the two', () => {
  expect(child({})).toBe('requests.noChildDate');
  expect(child({ birthDate: '2026-05-01', dueDate: '2026-05-01' })).toBe('requests.twoChildDates');
});

test('a child that is born today counts as born; tomorrow is the future', () => {
  expect(child({ birthDate: '2026-11-21' })).toBe('ok');
  expect(child({ birthDate: '2026-11-22' })).toBe('requests.bornInFuture');
});

test('on the start a child is younger than three and a half', () => {
  expect(child({ birthDate: '2023-09-02' })).toBe('ok');
  expect(child({ birthDate: '2023-09-01' })).toBe('requests.tooOld');
});

test('a due date lies at most ten months ahead and one month back', () => {
  expect(child({ dueDate: '2027-09-21' }, date('2027-12-01'))).toBe('ok');
  expect(child({ dueDate: '2027-09-22' }, date('2027-12-01'))).toBe('requests.dueTooFar');
  expect(child({ dueDate: '2026-10-21' })).toBe('ok');
  expect(child({ dueDate: '2026-10-20' })).toBe('requests.duePast');
});

test('care does not start before the birth', () => {
  expect(child({ dueDate: '2027-03-01' })).toBe('ok');
  expect(child({ dueDate: '2027-03-02' })).toBe('requests.startBeforeBirth');
});

test('care starts today at the earliest and within two years', () => {
  expect(period('2026-11-21')).toBe('ok');
  expect(period('2026-11-20')).toBe('requests.startPast');
  expect(period('2028-11-21')).toBe('ok');
  expect(period('2028-11-22')).toBe('requests.startTooFar');
});

test('care may last one day, but does not end before it starts', () => {
  expect(period('2027-03-01', '2027-03-01')).toBe('ok');
  expect(period('2027-03-01', '2027-02-28')).toBe('requests.endBeforeStart');
});

test('a birth lies near the due date; a known birth date is not changed by telling it again', () => {
  const tell = (born: string, of: { birthDate?: string; dueDate?: string }) => {
    const facts = {
      birthDate: of.birthDate ? date(of.birthDate) : null,
      dueDate: of.dueDate ? date(of.dueDate) : null,
    };
    const fit = checkBirth(facts, date(born), today);
    return fit.ok ? 'ok' : fit.problem.type;
  };
  const expected = { dueDate: '2026-11-01' };
  expect(tell('2026-11-22', expected)).toBe('requests.bornInFuture');
  expect(tell('2026-07-04', expected)).toBe('ok');
  expect(tell('2026-07-03', expected)).toBe('requests.birthFarFromDue');
  expect(tell('2026-11-21', { dueDate: '2026-10-21' })).toBe('ok');
  expect(tell('2026-11-21', { dueDate: '2026-10-20' })).toBe('requests.birthFarFromDue');
  expect(tell('2026-11-02', { birthDate: '2026-11-01' })).toBe('requests.birthKnown');
  expect(tell('2026-11-01', { birthDate: '2026-11-01' })).toBe('ok');
});
