/** Letters: to the family in its language, to organisers in Dutch. None holds a code that lasts. */
export const letters = {
  'letter.hello': 'Dag {name},',
  'letter.bye': 'Vriendelijke groeten,\nje lokaal loket kinderopvang',
  'letter.follow': 'Volg je vraag op {url}. Je hebt je code nodig, of vraag daar een nieuwe.',
  'letter.open':
    'Bekijk het en antwoord hier:\n{url}\nDe link werkt één keer. Daarna open je je vraag met je code, of vraag je een nieuwe.',
  'letter.noReply': 'Je kunt op deze mail niet antwoorden.',
  'letter.confirm.subject': 'We kregen je opvangvraag {number}',
  'letter.confirm.body':
    'We kregen je vraag en stuurden ze naar {count, plural, one {1 locatie} other {# locaties}}:\n\n{locations}\n\nElke locatie antwoordt ten laatste op {date}. Je hoeft nu niets te doen. Het nummer van je vraag is {number}.',
  'letter.answered.subject': 'Je vraag staat op de lijst van {location}',
  'letter.answered.body':
    '{location} heeft je vraag gelezen en zet ze op de lijst. Er is nu nog geen aanbod. Je andere aanvragen lopen gewoon door.',
  'letter.refused.subject': '{location} heeft geen plaats voor je',
  'letter.refused.body':
    '{location} kan je geen plaats geven. De reden: {reason} Je andere aanvragen lopen gewoon door. Je lokaal loket zoekt graag met je mee.',
  'letter.reopened.subject': 'Je vraag staat opnieuw op de lijst van {location}',
  'letter.reopened.body': '{location} heeft je vraag opnieuw op de lijst gezet. Je hoeft niets te doen.',
  'letter.words': '{location} schrijft erbij:',
  'letter.mailCode.subject': 'Je code voor je opvangvraag',
  'letter.mailCode.body':
    'Open je opvangvraag met deze link:\n\n{url}\n\nOf typ deze code in: {code}\n\nDe code werkt één keer, en niet langer dan een uur. Vroeg jij deze mail niet? Dan hoef je niets te doen.',
  'refusal.full': 'alle plaatsen zijn bezet op de dagen die je vroeg.',
  'refusal.daysDontFit': 'de locatie is niet open op de dagen die je vroeg, of kan ze niet combineren.',
  'refusal.ageDoesntFit': 'de locatie neemt geen kinderen van deze leeftijd op.',
  'refusal.needDoesntFit': 'de locatie kan de zorg die je kind nodig heeft nu niet bieden.',
  'refusal.noReply': 'de locatie kon je niet bereiken.',
  'refusal.other': 'de locatie koos “een andere reden”.',
  'staff.letter.newLine.subject': 'Nieuwe opvangvraag voor {location}',
  'staff.letter.newLine.body':
    'Dag,\n\nEr is een nieuwe opvangvraag voor {location}. Lees ze en antwoord ten laatste op {date}:\n\n{url}\n\nIn deze mail staat niets over het gezin. Meld je aan om de vraag te lezen.',
} as const;
