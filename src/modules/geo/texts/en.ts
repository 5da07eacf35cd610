import type { Translations } from '../../../platform/texts/texts.ts';

export const en: Translations = {
  'map.legend': {
    of: '68957b04',
    text: 'Full disc: free. Ring: free later. Square: full. The numbers are those of the list.',
  },
  'map.show': { of: '06ae7a18', text: 'Show map to zoom in' },
  'map.failed': { of: 'a06e528e', text: 'The map to zoom in does not work in this browser. The fixed map is above.' },
  'map.kind.free': { of: '88c0a281', text: 'free' },
  'map.kind.later': { of: 'd4585cc3', text: 'free later or in part' },
  'map.kind.full': { of: '2da95562', text: 'full' },
  'map.zoomIn': { of: 'f4aa1974', text: 'Zoom in' },
  'map.zoomOut': { of: '5900f7e3', text: 'Zoom out' },
  'map.gesture.ctrl': { of: 'b56bd8da', text: 'Hold Ctrl and scroll to zoom' },
  'map.gesture.command': { of: '0519ebd0', text: 'Hold ⌘ and scroll to zoom' },
  'map.gesture.touch': { of: '9d411087', text: 'Use two fingers to move the map' },
  'map.source': {
    of: '0720915f',
    text: 'Borders: Statbel and the Flemish provinces (Modellicentie Gratis Hergebruik, Digitaal Vlaanderen), 1 January 2025, simplified.',
  },
  'place.precision.address': { of: 'a00bea54', text: 'address' },
  'place.precision.street': { of: '1f54e432', text: 'street' },
  'place.precision.neighbourhood': { of: '5defb385', text: 'neighbourhood or part of town' },
  'place.precision.postcode': { of: 'ac3e2841', text: 'postcode' },
  'place.precision.municipality': { of: '4093eae9', text: 'municipality' },
  'place.note.guessed': {
    of: '12a4faf1',
    text: 'We are searching around {place}. Did you mean something else? Choose below.',
  },
  'place.note.noAddressService': {
    of: '6cd8b9d7',
    text: 'We search from the middle of {place}, not from your door. Distances are therefore approximate.',
  },
  'place.note.addressServiceFailed': {
    of: '577a8323',
    text: 'Looking up your address does not work right now. We search from the middle of {place}. Distances are therefore approximate.',
  },
  'place.note.addressUnknown': {
    of: 'a97a6c79',
    text: 'We cannot find this address. We search from the middle of {place}. Check the street and the number.',
  },
  'place.note.townMissing': {
    of: 'a7fdeaa0',
    text: 'In which municipality is this? Add the municipality or the postcode.',
  },
  'place.note.unknown': {
    of: 'ed064770',
    text: 'We cannot find this place. Enter a municipality or a postcode in Flanders or Brussels.',
  },
  'place.alternatives': { of: '06eb0c80', text: 'Did you mean' },
  'place.crowFlies': { of: '9ed3309d', text: 'as the crow flies' },
  'problem.geo.deskSlugTaken': {
    of: 'e2bd7275',
    text: 'There is already a desk with this name in its address. Choose another.',
  },
  'problem.geo.municipalityHasDesk': {
    of: '5d82837c',
    text: 'This municipality already has a desk in that period. End that one first.',
  },
  'problem.geo.areaDatesInOrder': { of: '9da4d68e', text: 'The last day comes before the first day.' },
};
