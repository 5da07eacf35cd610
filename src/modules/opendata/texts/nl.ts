/** Open data, and the map of places per hundred children. */
export const nl = {
  'opendata.title': 'Neem de gegevens van alle opvanglocaties gratis over',
  'opendata.lead':
    'Deze lijst is open data van {publisher}. Iedereen mag ze gebruiken: een gemeente, een onderzoeker, een app. Je hebt geen sleutel nodig.',
  'opendata.practice':
    'Dit is een oefenomgeving. Alle locaties zijn verzonnen. In de bestanden staat dat bij elke rij.',
  'opendata.files': 'De bestanden',
  'opendata.file': 'Adres',
  'opendata.for': 'Waarvoor',
  'opendata.for.csv': 'Voor een rekenblad: een rij per locatie (CSV, met komma’s)',
  'opendata.for.jsonld': 'Voor programma’s: dezelfde lijst met vaste betekenissen (JSON-LD, OSLO)',
  'opendata.for.ldes': 'Om bij te blijven: elke wijziging vanaf het begin (LDES)',
  'opendata.for.ttl': 'Voor datacatalogi: wat hier staat (DCAT-AP-VL, Turtle)',
  'opendata.for.catalogue': 'Voor datacatalogi: hetzelfde als JSON-LD',
  'opendata.for.context': 'De betekenis van de woorden in de JSON-LD',
  'opendata.licence.title': 'Wat mag je ermee?',
  'opendata.licence.text':
    'Alles, ook om geld te verdienen. Zeg wel van wie de gegevens komen. Dat is de Vlaamse Modellicentie Gratis Hergebruik.',
  'opendata.licence.name': 'Modellicentie Gratis Hergebruik, versie 1.0',
  'opendata.often.title': 'Hoe vers is het?',
  'opendata.often.text':
    'De lijsten tonen wat er nu in het systeem staat. Wijzigingen komen binnen vijf minuten in de LDES. Een pagina van de LDES die vol is, verandert nooit meer.',
  'opendata.often.last': 'Laatste wijziging: {at}. Er {count, plural, one {is # versie} other {zijn # versies}}.',
  'opendata.persons.title': 'Er staan geen gegevens van personen in',
  'opendata.persons.text':
    'Geen gezinnen, geen kinderen, geen medewerkers, geen e-mailadressen en geen telefoonnummers. Een onthaalouder werkt meestal thuis. Daarom staat bij gezinsopvang geen huisnummer, geen website en alleen een punt op ongeveer een kilometer. De naam van een zelfstandige onthaalouder staat er ook niet in.',
  'opendata.follow.title': 'Hoe volg je de wijzigingen?',
  'opendata.follow.text':
    'Begin bij /open-data/ldes en ga van pagina naar pagina. De nieuwste versie van een locatie is wat nu geldt. Onthoud op welke pagina je was. De volgende keer begin je daar.',
  'opendata.addresses.title': 'Vaste adressen',
  'opendata.addresses.text':
    'Elke locatie heeft een adres dat nooit verandert: /id/locatie/ met haar nummer. Dat adres brengt je naar haar pagina.',
  'opendata.words.title': 'Wat de woorden betekenen',
  'opendata.words.text':
    'We gebruiken woorden van OSLO waar die er zijn. De rest leggen we hier uit. Een leeg veld betekent: niet bekend. De kolommen van de CSV zijn: {columns}.',
  'opendata.term.Opvanglocatie': 'Een vergund adres waar baby’s en peuters worden opgevangen.',
  'opendata.term.soort': 'gezinsopvang of groepsopvang',
  'opendata.term.ligging': 'Hoe juist het punt is: adres, of ongeveer een kilometer.',
  'opendata.term.nisCode': 'De code van de gemeente bij Statbel.',
  'opendata.term.vergundePlaatsen': 'Hoeveel kinderen er tegelijk mogen zijn, vandaag of op het moment van de versie.',
  'opendata.term.vergundVanaf': 'De eerste dag van die vergunning.',
  'opendata.term.vergundTot': 'De laatste dag van die vergunning, als die bekend is.',
  'opendata.term.subsidietrap': 'T0, T1, T2A, T2B of T3: welke subsidie de organisator krijgt.',
  'opendata.term.prijssoort': 'inkomenstarief (de prijs volgens het inkomen) of vrije prijs',
  'opendata.term.dagprijs': 'Euro voor een volle dag, alleen bij een vrije prijs.',
  'opendata.term.leeftijdVanaf': 'Vanaf hoeveel maanden een kind mag komen.',
  'opendata.term.leeftijdTot': 'Tot hoeveel maanden een kind mag blijven.',
  'opendata.term.kenmerk':
    'widerHours (ruime uren), occasional (occasioneel), urgent (dringend), inclusive (inclusief), outdoor (buitenruimte), wheelchair (rolstoel), weekend',
  'opendata.term.oefengegevens': 'Waar als de gegevens verzonnen zijn.',
  'opendata.map': 'Bekijk het aanbod op de kaart',

  'coverage.everywhere': 'Vlaanderen en Brussel',
  'coverage.title': '{where}: {figure} plaatsen voor 100 kinderen onder 3 jaar',
  'coverage.titleSome':
    '{where}: {figure} plaatsen voor 100 kinderen in de {known, plural, one {ene gemeente} other {# gemeenten}} die we kennen',
  'coverage.titleUnknown': '{where}: we kennen het aantal plaatsen niet',
  'coverage.lead':
    'We kennen opvang in {known} van de {total} gemeenten: {places, number} plaatsen voor naar schatting {children, number} kinderen. Een gemeente waar we geen opvang kennen, telt niet mee.',
  'coverage.practice': 'Dit is een oefenomgeving: de plaatsen zijn verzonnen. De kinderen zijn een echte schatting.',
  'coverage.province': 'Provincie',
  'coverage.zone': 'Eerstelijnszone',
  'coverage.all': 'Alle',
  'coverage.filter': 'Toon',
  'coverage.none': 'Daar ligt geen gemeente. Kies een andere provincie of zone.',
  'coverage.map': 'Vergunde plaatsen per 100 kinderen van 0 tot 2 jaar, {where}',
  'coverage.caption': 'Plaatsen per 100 kinderen, per gemeente',
  'coverage.head.gemeente': 'Gemeente',
  'coverage.head.plaatsen': 'Vergunde plaatsen',
  'coverage.head.kinderen': 'Kinderen 0–2 jaar (schatting)',
  'coverage.head.dekking': 'Plaatsen per 100 kinderen',
  'coverage.class.first': 'minder dan {to}',
  'coverage.class': '{from} tot {to}',
  'coverage.class.last': '{from} of meer',
  'coverage.unknown': 'niet bekend',
  'coverage.sources':
    'Plaatsen: vergunde plaatsen van vandaag die dit systeem kent. Kinderen: schatting voor 2025, uit cijfers van Statbel (open data). De klassen liggen vast: ze zijn voor elke provincie en zone dezelfde.',
  'coverage.data': 'Neem de gegevens over als open data',
};
