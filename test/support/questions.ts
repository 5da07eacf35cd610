import type { Fields } from './asking.ts';

/** Per question: where it is, what is not enough and how that is said, what is enough and where it leads. */
export const questions: readonly {
  path: string;
  bad: readonly (readonly [Fields, string])[];
  good: Fields;
  next: string;
}[] = [
  {
    path: '/vraag/kind',
    bad: [
      [{}, 'Kies of je kind al geboren is.'],
      [{ born: 'yes', firstName: 'Lotte', lastName: 'Smets', birthDate: '31/2/2026' }, 'Vul een bestaande datum in'],
      [{ born: 'yes', firstName: 'Lotte', lastName: 'Smets', birthDate: '22/11/2026' }, 'ligt in de toekomst'],
      [{ born: 'yes', birthDate: '1/5/2026' }, 'Vul dit in.'],
      [{ born: 'no' }, 'Vul dit in.'],
      [{ born: 'no', dueDate: '1/1/2029' }, 'ligt te ver weg voor een zwangerschap'],
    ],
    good: { born: 'no', dueDate: '20/1/2027', firstName: 'Lotte' },
    next: '/vraag/soort',
  },
  {
    path: '/vraag/soort',
    bad: [
      [{}, 'Kies een van de twee antwoorden.'],
      [{ kind: 'always' }, 'Kies een van de antwoorden.'],
    ],
    good: { kind: 'regular' },
    next: '/vraag/dagen',
  },
  {
    path: '/vraag/dagen',
    bad: [
      [{}, 'Duid minstens één halve dag aan.'],
      [{ halfDays: ['maandag'] }, 'Duid minstens één halve dag aan.'],
    ],
    good: { halfDays: ['0', '1', '6'] },
    next: '/vraag/start',
  },
  {
    path: '/vraag/start',
    bad: [
      [{}, 'Vul dit in.'],
      [{ start: 'volgend jaar' }, 'Vul een bestaande datum in'],
      [{ start: '1/1/2026' }, 'De startdatum is voorbij'],
      [{ start: '1/12/2026' }, 'niet beginnen voor je kind geboren is'],
      [{ start: '1/3/2027', end: '1/2/2027' }, 'De einddatum ligt voor de startdatum'],
    ],
    good: { start: '1/3/2027' },
    next: '/vraag/extra',
  },
  { path: '/vraag/extra', bad: [], good: { needs: ['urgent'] }, next: '/vraag/waarom' },
  {
    path: '/vraag/waarom',
    bad: [[{}, 'Kies een reden.']],
    good: { reason: 'breathing' },
    next: '/vraag/gezin-feiten',
  },
  {
    path: '/vraag/gezin-feiten',
    bad: [[{ facts: ['rich'] }, 'Kies een van de antwoorden.']],
    good: {},
    next: '/vraag/locaties',
  },
  { path: '/vraag/locaties', bad: [[{}, 'Kies minstens één locatie.']], good: {}, next: '' },
  {
    path: '/vraag/wie',
    bad: [
      [{}, 'Vul dit in.'],
      [{ firstName: 'Els', lastName: 'Peeters', firstName2: 'Jan' }, 'Vul dit in.'],
    ],
    good: { firstName: 'Els', lastName: 'Peeters' },
    next: '/vraag/wonen',
  },
  {
    path: '/vraag/wonen',
    bad: [
      [{}, 'Vul dit in.'],
      [{ place: 'Xyzzyqqq' }, 'We kennen deze gemeente niet'],
      [{ place: 'Leuvn' }, 'Welke gemeente bedoel je?'],
    ],
    good: { place: '3000', street: 'Naamsestraat 12' },
    next: '/vraag/bereiken',
  },
  {
    path: '/vraag/bereiken',
    bad: [
      [{}, 'Geef een e-mailadres of een telefoonnummer.'],
      [{ email: 'els' }, 'Vul een e-mailadres in'],
      [{ phone: '12' }, 'Vul een telefoonnummer in'],
    ],
    good: { email: 'els@voorbeeld.example' },
    next: '/vraag/opmerking',
  },
  {
    path: '/vraag/opmerking',
    bad: [[{ remarks: 'x'.repeat(1001) }, 'Dit is te lang.']],
    good: {},
    next: '/vraag/nakijken',
  },
];
