import { ask } from './nl-ask.ts';
import { counts } from './nl-counts.ts';
import { enter } from './nl-enter.ts';
import { letters } from './nl-letters.ts';

/** Requests: problems here, questions, ways in and letters beside. */
export const nl = {
  ...ask,
  ...enter,
  ...letters,
  ...counts,
  'problem.line.notPossible':
    'Dit kan niet meer: de aanvraag staat intussen op een andere plaats in het verloop. Laad de pagina opnieuw.',
  'problem.request.notPossible': 'Dit kan niet meer: de opvangvraag is intussen afgesloten. Laad de pagina opnieuw.',
  'problem.requests.unknownLine': 'Deze aanvraag bestaat niet (meer).',
  'problem.requests.unknownRequest': 'Deze opvangvraag bestaat niet (meer).',
  'problem.requests.unknownDraft': 'Deze vraag is niet meer bewaard. Begin opnieuw; het duurt vijf minuten.',
  'problem.requests.unknownChild': 'We vinden dit kind niet bij je gezin.',
  'problem.requests.unknownLocation': 'Een van de gekozen opvanglocaties bestaat niet meer. Kies een andere.',
  'problem.requests.unknownMunicipality': 'We kennen deze gemeente niet. Kies een gemeente in Vlaanderen of Brussel.',
  'problem.requests.noContact': 'Geef een e-mailadres of een telefoonnummer. Anders kunnen we je niets laten weten.',
  'problem.requests.noChildDate': 'Vul de geboortedatum in, of de datum waarop je kind verwacht wordt.',
  'problem.requests.twoChildDates': 'Vul één datum in: de geboortedatum, of de verwachte datum.',
  'problem.requests.birthFarFromDue':
    'Deze geboortedatum ligt te ver van de verwachte datum. Kijk het jaar en de maand na.',
  'problem.requests.birthKnown': 'De geboortedatum van dit kind is al bekend.',
  'problem.requests.bornInFuture':
    'Deze geboortedatum ligt in de toekomst. Is je kind nog niet geboren? Kies dan «verwacht».',
  'problem.requests.tooOld':
    'Je kind is op de startdag te oud voor opvang van baby’s en peuters. Je lokaal loket helpt je verder.',
  'problem.requests.dueTooFar': 'Deze datum ligt te ver weg voor een zwangerschap. Kijk het jaar na.',
  'problem.requests.duePast': 'Deze verwachte datum is voorbij. Is je kind geboren? Vul dan de geboortedatum in.',
  'problem.requests.startBeforeBirth': 'De opvang kan niet beginnen voor je kind geboren is.',
  'problem.requests.startPast': 'De startdatum is voorbij. Kies vandaag of een latere dag.',
  'problem.requests.startTooFar':
    'De startdatum ligt meer dan twee jaar weg. Vraag opvang ten vroegste twee jaar vooraf.',
  'problem.requests.endBeforeStart': 'De einddatum ligt voor de startdatum.',
} as const;
