import { expect, test } from 'vitest';
import { formValues } from '../../../platform/http/form-values.ts';
import { issuesOnFields, typedEuro, typedNumber, typedOpenings, typedTime } from './facts-form.ts';

test('amounts are read as people type them', () => {
  expect(['34,50', '34.5', '34', '€ 7,05', ''].map(typedEuro)).toEqual([3450, 3450, 3400, 705, undefined]);
  expect(['34,505', 'gratis', '-3'].map(typedEuro)).toEqual(['34,505', 'gratis', '-3']);
});

test('hours and coordinates too', () => {
  expect(['7', '7u', '7.30', '07:30', '18u15', 'zeven'].map(typedTime)).toEqual([
    '07:00', '07:00', '07:30', '07:30', '18:15', 'zeven',
  ]); // prettier-ignore
  expect(['50,89', '4.7', 'x'].map(typedNumber)).toEqual([50.89, 4.7, 'x']);
});

test('a fault in the hours is told at its own weekday', () => {
  const form = formValues({ 'opens.2': '7', 'closes.2': 'laat', 'opens.4': '8', 'closes.4': '18' });
  expect(typedOpenings(form)).toEqual([
    { weekday: 2, opens: '07:00', closes: 'laat' },
    { weekday: 4, opens: '08:00', closes: '18:00' },
  ]);
  expect(issuesOnFields([{ field: 'openings.0.closes', rule: 'pattern' }], form)).toEqual([
    { field: 'closes.2', rule: 'pattern' },
  ]);
});
