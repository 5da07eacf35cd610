export const nl = {
  'home.title': 'Vind opvang op de dagen die je nodig hebt',
  'home.lead': 'Voor je baby of peuter, in je eigen buurt. Zoeken, vragen en opvolgen doe je hier. Het is gratis.',
  'home.search': 'Wie heeft er plaats?',
  'home.place': 'Waar zoek je opvang?',
  'home.place.hint': 'Een adres, gemeente of postcode',
  'home.from': 'Vanaf wanneer?',
  'home.from.hint': 'Bijvoorbeeld 1/3/2027',
  'home.days': 'Kies je dagen',
  'home.days.legend': 'Welke dagen heb je nodig?',
  'home.days.hint': 'Kies je niets, dan zie je alle opvang.',
  'home.search.button': 'Zoek opvang',
  'home.ask': 'Vraag opvang aan',
  'home.ask.text': 'Eén vraag, naar verschillende opvangplekken. Dat duurt ongeveer vijf minuten.',
  'home.cost': 'Wat kost het?',
  'home.cost.text': 'Zie wat een dag kost voor jouw inkomen, en waarom. Duurt ongeveer twee minuten.',
  'home.follow': 'Volg je vraag',
  'home.follow.text': 'Kijk wie antwoordde, of verander iets. Neem je code bij de hand.',
  'home.help': 'Krijg hulp van je loket',
  'home.help.text': 'Liever met iemand praten? Het lokaal loket helpt je gratis.',
  'home.how': 'Zo werkt het',
  'home.how.search': 'Zoek',
  'home.how.search.text': 'Vul in waar en wanneer. Je ziet wie plaats heeft op jouw dagen.',
  'home.how.ask': 'Vraag',
  'home.how.ask.text': 'Stuur je vraag één keer naar de plekken die je kiest. Je hebt geen account nodig.',
  'home.how.follow': 'Volg',
  'home.how.follow.text': 'Elke opvang antwoordt je hier. Krijg je een aanbod, dan zeg je ja of nee.',

  'help.title': 'Je lokaal loket helpt je gratis',
  'help.titleFound': '{desk} helpt je in {place}',
  'help.lead':
    'Het lokaal loket kinderopvang zoekt mee, vult samen met jou je vraag in en belt voor je rond. Je hoeft geen computer te hebben.',
  'help.place': 'In welke gemeente woon je?',
  'help.button': 'Toon mijn loket',
  'help.all': '{count, plural, one {Het loket op deze site} other {Alle # loketten op deze site}}',
  'help.phone': 'Bel',
  'help.email': 'Mail',
  'help.unknownPlace': 'We vinden “{text}” niet. Schrijf je gemeente of postcode, bijvoorbeeld Leuven of 3000.',
  'help.noDesk':
    'Het loket van {place} werkt niet met deze site. Bel je gemeentehuis: elke Vlaamse gemeente heeft een lokaal loket kinderopvang.',

  'accessibility.title': 'Iedereen moet Kribbe kunnen gebruiken',
  'accessibility.lead':
    'Deze site wil voldoen aan de Europese regels voor toegankelijkheid (WCAG 2.2, niveau AA). Dit is de verklaring die daarbij hoort.',
  'accessibility.state.title': 'Hoe ver staan we?',
  'accessibility.state.text':
    'De site voldoet gedeeltelijk. We toetsten ze zelf. Mensen met een beperking en een onafhankelijk bureau hebben ze nog niet getoetst. Zolang dat niet gebeurd is, beloven we niet dat alles in orde is.',
  'accessibility.tested.title': 'Wat is getest?',
  'accessibility.tested.text':
    'We toetsen de site met een programma, op een breed scherm en op een smalle telefoon (320 beeldpunten), in het Nederlands en het Frans. Daarbij kijken we of:\n- een programma fouten vindt tegen WCAG 2.2 AA, zoals te weinig contrast of een veld zonder naam;\n- niets buiten het scherm valt;\n- alles werkt zonder JavaScript.\nDe site is gemaakt om te werken met alleen het toetsenbord, met vergrote letters, met je eigen kleuren en op papier.',
  'accessibility.limits.title': 'Wat is nog niet goed?',
  'accessibility.limits.text':
    '- De kaart is een tekening. Wie ze niet ziet, vindt alles in de lijst ernaast.\n- De pagina’s voor medewerkers hebben brede tabellen. Op een telefoon schuif je die opzij.\n- Er is nog geen uitleg in gebarentaal.',
  'accessibility.report.title': 'Lukt iets niet?',
  'accessibility.report.text':
    'Vertel het aan [je lokaal loket](/hulp). Zeg op welke pagina je was en wat niet lukte. Het loket helpt je ook gewoon verder, aan de telefoon of aan de balie.\nKrijg je geen goed antwoord? Dan kan je naar de Vlaamse Ombudsdienst: https://www.vlaamseombudsdienst.be, telefoon 1700.',
  'accessibility.made.title': 'Over deze verklaring',
  'accessibility.made.text': 'Gemaakt op 21 november 2026, na een eigen toets.',

  'privacy.title': 'We bewaren alleen wat nodig is om opvang te vinden',
  'privacy.lead':
    'Je lokaal loket is verantwoordelijk voor je gegevens. Hier lees je wat we bewaren, waarom, en wie het ziet.',
  'privacy.kept.title': 'Wat bewaren we?',
  'privacy.kept.text':
    'Alleen wat jij of het loket invult:\n- de naam en het telefoonnummer of e-mailadres van een ouder, en waar je woont;\n- de naam van je kind en de (verwachte) geboortedatum;\n- wanneer je opvang nodig hebt, waarom, en naar welke opvang je vraag gaat;\n- wat je zelf vertelt over je gezin, als dat telt voor voorrang. We bewaren een ja of een nee, geen bedragen en geen documenten;\n- wat er met je vraag gebeurt: antwoorden, aanbod, plaats.\nWe vragen je rijksregisternummer niet.',
  'privacy.why.title': 'Waarom mag dat?',
  'privacy.why.text':
    'Elke gemeente moet een lokaal loket hebben dat gezinnen helpt om opvang te vinden. Dat is een taak van algemeen belang (decreet van 20 april 2012, artikel 13; AVG, artikel 6.1.e). We gebruiken je gegevens alleen daarvoor en voor de cijfers die de wet vraagt. In die cijfers staan geen namen.',
  'privacy.who.title': 'Wie ziet je gegevens?',
  'privacy.who.text':
    '- De opvangplekken waar jij je vraag naartoe stuurt. Andere niet.\n- Het lokaal loket van je gemeente.\n- Jij, met je code.\nWe verkopen niets en er is geen reclame. Bekijkt een medewerker je gegevens, dan komt dat in een logboek.',
  'privacy.term.title': 'Hoe lang?',
  'privacy.term.text':
    'Voor gegevens over kinderen, gezinnen en opvangvragen is de bewaartermijn vijf jaar (decreet van 20 april 2012, artikel 24).\nEen vraag die je niet verstuurt, blijft dertig dagen staan. Daarna kan je er niet meer mee verder.\nVraag je een mail als er opvang vrijkomt? Dan bewaren we je e-mailadres bij die zoekvraag tot je stopt, hoogstens zes maanden. Daarna wissen we het.',
  'privacy.cookies.title': 'Cookies',
  'privacy.cookies.text':
    'Zoeken en lezen kan zonder cookies. Vul je een vraag in of meld je je aan, dan gebruiken we één cookie. Die onthoudt wie je bent en werkt hoogstens twaalf uur. We volgen je niet.\nZoek je op adres, dan vragen we soms aan de adressendienst van Vlaanderen waar dat is. We zeggen niet wie het vraagt.',
  'privacy.rights.title': 'Wat kan je vragen?',
  'privacy.rights.text':
    'Met je code zie je zelf wat we bewaren. Je mag ook vragen om je gegevens te krijgen, te verbeteren of te wissen, of om ze even niet te gebruiken. Vraag het aan [je lokaal loket](/hulp). Je krijgt antwoord binnen een maand.',
  'privacy.complain.title': 'Niet akkoord?',
  'privacy.complain.text':
    'Praat eerst met je loket. Je kan ook een klacht sturen naar de Gegevensbeschermingsautoriteit, Drukpersstraat 35, 1000 Brussel: https://www.gegevensbeschermingsautoriteit.be.',

  'about.title': 'Kribbe is open software voor het lokaal loket',
  'about.lead': 'Gezinnen vragen hier één keer opvang. Opvang en loket werken samen aan een antwoord.',
  'about.what.title': 'Wat doet Kribbe?',
  'about.what.text':
    'In Vlaanderen heeft elke gemeente een lokaal loket kinderopvang. Dat loket helpt gezinnen om opvang te vinden. Kribbe is het programma waarmee dat gebeurt:\n- gezinnen zien wie plaats heeft op hun dagen, en sturen één vraag naar verschillende plekken;\n- opvangplekken antwoorden, en het programma laat nooit meer kinderen toe dan hun vergunning;\n- het loket ziet welke gezinnen hulp nodig hebben.',
  'about.open.title': 'Open voor iedereen',
  'about.open.text':
    'Kribbe is vrije software met de licentie van de Europese Unie, EUPL 1.2. Elk lokaal bestuur mag het programma gratis gebruiken, bekijken en veranderen. De broncode krijg je bij het loket dat deze site aanbiedt.\nDe licentie: https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12.\nGemeenten, postcodes en grenzen komen van Statbel en andere open bronnen. De bron staat bij elke kaart.\nDe lijst van alle opvang is [open data](/open-data). Je ziet ook [het aanbod op de kaart](/aanbod-op-de-kaart).',
  'about.security.title': 'Een lek gevonden?',
  'about.security.text':
    'Bel of mail [het loket](/hulp) en zeg dat het over de veiligheid van de site gaat. Vertel wat je zag en hoe je het vond. Kijk niet in gegevens van anderen en maak niets stuk. Wie zo meldt, krijgt van ons geen verwijt.',
} as const;
