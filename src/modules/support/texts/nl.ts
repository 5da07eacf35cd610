import { bridge, family } from './nl-family.ts';
import { phone } from './nl-phone.ts';

/** Words of the desk's own pages: for professionals, so in Dutch only. */
export const nl = {
  ...phone,
  ...family,
  ...bridge,
  'staff.desk.nav.day': 'Vandaag',
  'staff.desk.nav.requests': 'Alle vragen',
  'staff.desk.nav.phone': 'Nieuwe vraag aan de telefoon',
  'staff.desk.nav.phoneShort': 'Telefoon',
  'staff.desk.day.title':
    '{count, plural, =0 {Vandaag wacht er niemand op je} one {Vandaag: 1 gezin heeft je nodig} other {Vandaag: # gezinnen hebben je nodig}}',
  'staff.desk.day.empty':
    'Geen enkele vraag wacht te lang. Nieuwe dringende vragen en gemiste antwoorden komen hier vanzelf bij.',
  'staff.desk.day.more': 'En nog {count, number} andere. Werk van boven naar onder: het dringendste staat eerst.',
  'staff.desk.why.urgent':
    '{days, plural, =0 {Dringend: de opvang moet vandaag beginnen.} one {Dringend: de opvang moet morgen beginnen.} other {Dringend: nog # dagen tot de gevraagde start.}} Er loopt geen aanbod.',
  'staff.desk.why.nobodyLeft':
    'Geen enkele locatie kan nog ja zeggen: alle aanvragen zijn afgesloten. Zoek nieuwe locaties.',
  'staff.desk.why.noAnswer':
    '{days, plural, one {Een locatie is 1 dag te laat met haar eerste antwoord.} other {Een locatie is # dagen te laat met haar eerste antwoord.}}',
  'staff.desk.why.vulnerable':
    'Kwetsbaar gezin zonder aanbod, {days, plural, =0 {start vandaag} one {start morgen} other {start over # dagen}}.',
  'staff.desk.why.urgent.past':
    'Dringend: de gevraagde start is {days, plural, one {1 dag} other {# dagen}} voorbij. Er loopt geen aanbod. Vraag of het gezin nog zoekt.',
  'staff.desk.why.vulnerable.past':
    'Kwetsbaar gezin zonder aanbod, de gevraagde start is {days, plural, one {1 dag} other {# dagen}} voorbij.',
  'staff.desk.do.urgent': 'Zoek een plaats',
  'staff.desk.do.nobodyLeft': 'Zoek verder',
  'staff.desk.do.noAnswer': 'Bekijk wie wacht',
  'staff.desk.do.vulnerable': 'Open gezin',
  'staff.desk.from': 'vanaf {date}',
  'staff.desk.occasional': 'tijdelijk',
  'staff.desk.urgent': 'dringend',
  'staff.desk.offerRuns': 'aanbod loopt',
  'staff.desk.list.title':
    '{count, plural, =0 {Geen opvangvragen gevonden} one {1 opvangvraag} other {# opvangvragen}}',
  'staff.desk.list.titleMore': 'Meer dan {count, number} opvangvragen',
  'staff.desk.list.further':
    'Verder dan blad {last, number} kun je niet bladeren. Zoek op een naam of nummer, of kies een stand.',
  'staff.desk.list.caption': 'Opvangvragen',
  'staff.desk.list.text': 'Naam of nummer',
  'staff.desk.list.state': 'Stand',
  'staff.desk.list.order': 'Volgorde',
  'staff.desk.list.any': 'alle',
  'staff.desk.list.button': 'Toon',
  'staff.desk.list.noMatch': 'Niets past bij deze filter. Maak het veld met de naam leeg, of kies «alle» bij de stand.',
  'staff.desk.list.empty': 'Er zijn nog geen opvangvragen in het werkingsgebied van je loket.',
  'staff.desk.order.newest': 'nieuwste eerst',
  'staff.desk.order.start': 'eerste start eerst',
  'staff.desk.order.waiting': 'langst wachtend eerst',
  'staff.desk.state.open': 'zoekt nog',
  'staff.desk.state.placed': 'heeft een plaats',
  'staff.desk.state.foundElsewhere': 'vond elders een plaats',
  'staff.desk.state.withdrawn': 'ingetrokken',
  'staff.desk.state.unknown': 'afloop niet bekend',
  'staff.desk.state.lapsed': 'vervallen',
  'staff.desk.col.child': 'Kind',
  'staff.desk.col.guardian': 'Ouder',
  'staff.desk.col.municipality': 'Gemeente',
  'staff.desk.col.start': 'Start',
  'staff.desk.col.days': 'Dagen',
  'staff.desk.col.lines': 'Open locaties',
  'staff.desk.col.state': 'Stand',
  'staff.desk.col.number': 'Nummer',
  'staff.desk.col.made': 'Gevraagd op',
  'staff.desk.turn': 'Bladeren',
  'staff.desk.previous': 'Vorige',
  'staff.desk.next': 'Volgende',
  'staff.desk.pageOf': 'Blad {page, number} van {last, number}',
  'staff.desk.pageOfMore': 'Blad {page, number} van meer dan {last, number}',
} as const;
