/** Places and the map. */
export const nl = {
  'map.legend': 'Volle bol: vrij. Open ring: later vrij. Vierkant: volzet. De nummers staan in de lijst.',
  'map.show': 'Toon kaart om in te zoomen',
  'map.failed': 'De kaart om in te zoomen werkt niet in deze browser. Je ziet hierboven de vaste kaart.',
  'map.kind.free': 'vrij',
  'map.kind.later': 'later of deels vrij',
  'map.kind.full': 'volzet',
  'map.zoomIn': 'Inzoomen',
  'map.zoomOut': 'Uitzoomen',
  'map.gesture.ctrl': 'Hou Ctrl ingedrukt en scrol om te zoomen',
  'map.gesture.command': 'Hou ⌘ ingedrukt en scrol om te zoomen',
  'map.gesture.touch': 'Gebruik twee vingers om de kaart te bewegen',
  'map.source':
    'Grenzen: Statbel en de Vlaamse provincies (Modellicentie Gratis Hergebruik, Digitaal Vlaanderen), 1 januari 2025, vereenvoudigd.',
  'place.precision.address': 'adres',
  'place.precision.street': 'straat',
  'place.precision.neighbourhood': 'wijk of deelgemeente',
  'place.precision.postcode': 'postcode',
  'place.precision.municipality': 'gemeente',
  'place.note.guessed': 'We zoeken rond {place}. Bedoelde je iets anders? Kies dan hieronder.',
  'place.note.noAddressService':
    'We zoeken vanaf het midden van {place}, niet vanaf je deur. De afstanden zijn dus ongeveer.',
  'place.note.addressServiceFailed':
    'Je adres opzoeken lukt nu niet. We zoeken vanaf het midden van {place}. De afstanden zijn dus ongeveer.',
  'place.note.addressUnknown':
    'We vinden dit adres niet. We zoeken vanaf het midden van {place}. Kijk de straat en het nummer na.',
  'place.note.townMissing': 'In welke gemeente ligt dit? Zet de gemeente of de postcode erbij.',
  'place.note.unknown': 'We vinden deze plaats niet. Vul een gemeente of een postcode in Vlaanderen of Brussel in.',
  'place.alternatives': 'Bedoelde je',
  'place.crowFlies': 'in vogelvlucht',
  'problem.geo.deskSlugTaken': 'Er is al een loket met deze naam in het adres. Kies een andere.',
  'problem.geo.municipalityHasDesk': 'Deze gemeente heeft in die periode al een loket. Beëindig dat eerst.',
  'problem.geo.areaDatesInOrder': 'De laatste dag ligt voor de eerste dag.',
};
