import { forecast } from './nl-forecast.ts';
import { letters } from './nl-letters.ts';
import { staff } from './nl-staff.ts';

export const nl = {
  ...forecast,
  ...letters,
  ...staff,
  'problem.offer.notPossible': 'Dit kan niet meer: dit aanbod is al afgesloten.',
  'problem.placement.requestEnded': 'Dit gezin zoekt geen plaats meer. De opvangvraag is afgesloten.',
  'problem.placement.openOfferElsewhere':
    'Een andere opvang deed dit gezin al een aanbod voor (een deel van) dezelfde dagen. Het gezin antwoordt ten laatste op {expires}. Daarna kun je opnieuw een aanbod doen.',
  'problem.placement.offeredAlready':
    'Je deed dit gezin al een aanbod voor (een deel van) deze dagen. Het gezin antwoordt ten laatste op {expires}.',
  'problem.placement.openOffer':
    'Er loopt al een aanbod voor dit kind op (een deel van) dezelfde dagen. Een kind krijgt één aanbod tegelijk.',
  'problem.placement.full':
    'Dit past niet onder de vergunning: {halfDays} is al volzet, het eerst in de week van {week}.',
  'problem.placement.openFull':
    'De open plaatsen zijn volzet: {halfDays}, het eerst in de week van {week}. Wat over is, is voorbehouden.',
  'problem.placement.poolFull':
    'Op minstens één van die dagdelen is er geen voorbehouden plaats meer vrij (vanaf de week van {week}). Kies een open plaats of andere dagen.',
  'problem.placement.unknownPool': 'Deze voorbehouden plaatsen bestaan niet (meer). Kies opnieuw.',
  'problem.placement.poolNotForYou': 'Deze plaatsen zijn niet voor deze vraag bedoeld.',
  'problem.placement.noDays': 'Kies minstens één dagdeel.',
  'problem.placement.daysNotAsked': 'Je biedt een dagdeel aan dat het gezin niet vroeg.',
  'problem.placement.closedThen': 'De locatie is niet open op een van deze dagdelen.',
  'problem.placement.startPast': 'De startdatum is voorbij. Kies vandaag of een latere dag.',
  'problem.placement.endBeforeStart': 'De einddatum ligt voor de startdatum.',
  'problem.placement.answerPast': 'De laatste dag om te antwoorden is voorbij.',
  'problem.placement.answerTooLate':
    'Geef het gezin ten hoogste {days, number} dagen om te antwoorden. Zolang kan geen andere locatie een plaats aanbieden.',
  'problem.placement.occasionalTooLong': 'Een tijdelijke plaats duurt ten hoogste {months, number} maanden.',
  'problem.placement.beforeBirth': 'De plaats begint voor het kind geboren is.',
  'problem.placement.tooYoung':
    'Het kind is op de startdag jonger dan {months, number} maanden. Zo jong neemt deze locatie geen kinderen aan.',
  'problem.placement.tooOld':
    'Het kind is op de startdag {months, number} maanden of ouder. Deze locatie neemt alleen jongere kinderen aan.',
  'problem.placement.unknownOffer': 'Dit aanbod bestaat niet (meer).',
  'problem.placement.acceptedAlready': 'Je hebt dit aanbod al aanvaard. De plaats is voor jou.',
  'problem.placement.offerEnded': 'Dit aanbod is niet meer geldig: het is al beantwoord of teruggenomen.',
  'problem.placement.offerExpired': 'Dit aanbod verviel op {expires}. Je vraag blijft op de lijst staan.',
  'problem.placement.unknownPlacement': 'Deze plaatsing bestaat niet (meer).',
  'problem.placement.notEarlier': 'De plaatsing eindigt al op {until}. Kies een vroegere dag.',
  'problem.placement.overlaps': 'Dit kind heeft in die periode al een plaats op (een deel van) dezelfde dagdelen.',
} as const;
