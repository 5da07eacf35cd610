/** Letters about offers: to families in their language, to organisers in Dutch. */
export const letters = {
  'letter.offer.made.subject': 'Er is een plaats voor je kind bij {location}',
  'letter.offer.made.body':
    '{location} biedt je kind {kind, select, occasional {een tijdelijke plaats} other {een plaats}} aan op {days}, van {from} tot en met {until}.\n\nAntwoord ten laatste op {expires}. Daarna gaat de plaats naar een ander gezin.',
  'letter.offer.accepted.subject': 'De plaats bij {location} is voor jou',
  'letter.offer.accepted.body':
    'Je nam het aanbod van {location} aan: {days}, van {from} tot en met {until}.\n\n{kind, select, occasional {Je andere aanvragen voor een vaste plaats lopen gewoon door.} other {De opvang neemt contact op om alles af te spreken.}}',
  'letter.offer.expired.subject': 'Het aanbod van {location} is vervallen',
  'letter.offer.expired.body':
    'Je antwoordde niet voor {expires} op het aanbod van {location}. De plaats gaat nu naar een ander gezin. Je vraag blijft wel op de lijst staan. Wil je toch nog een plaats? Laat het je lokaal loket weten.',
  'letter.offer.takenBack.subject': '{location} neemt het aanbod terug',
  'letter.offer.takenBack.body':
    '{location} kan het aanbod voor {days} vanaf {from} niet nakomen en neemt het terug. Op de pagina van je vraag lees je waarom. Je blijft op de lijst staan.',
  'letter.placement.shortened.subject': 'De opvang bij {location} eindigt op {until}',
  'letter.placement.shortened.body':
    'De opvang van je kind bij {location} eindigt vroeger dan afgesproken: de laatste dag is {until}. Klopt dit niet? Neem contact op met de opvang of met je lokaal loket.',
  'staff.letter.accepted.subject': 'Je aanbod is aanvaard ({number})',
  'staff.letter.accepted.body':
    'Dag,\n\nHet gezin van vraag {number} aanvaardt je aanbod bij {location}. De plaats staat in je bezetting. Neem contact op met het gezin om af te spreken:\n\n{url}',
  'staff.letter.declined.subject': 'Je aanbod is niet aanvaard ({number})',
  'staff.letter.declined.body':
    'Dag,\n\nHet gezin van vraag {number} neemt je aanbod bij {location} niet aan. De plaats is weer vrij. Wie er nog vraagt, zie je hier:\n\n{url}',
  'staff.letter.expired.subject': 'Je aanbod is vervallen ({number})',
  'staff.letter.expired.body':
    'Dag,\n\nHet gezin van vraag {number} antwoordde niet op tijd op je aanbod bij {location}. De plaats is weer vrij, het gezin blijft op je lijst:\n\n{url}',
  'staff.letter.closed.subject': 'Vraag {number} vond elders een plaats',
  'staff.letter.closed.body':
    'Dag,\n\nHet gezin van vraag {number} heeft op een andere locatie een plaats op alle gevraagde dagen. De vraag bij {location} is gesloten. Je hoeft niets te doen:\n\n{url}',
  'staff.letter.withdrawn.subject': 'Vraag {number} is ingetrokken',
  'staff.letter.withdrawn.body':
    'Dag,\n\nHet gezin trekt vraag {number} bij {location} in. Je hoeft niets te doen:\n\n{url}',
} as const;
