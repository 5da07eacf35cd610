import type { Translations } from '../../../platform/texts/texts.ts';

export const fr: Translations = {
  'map.legend': {
    of: '68957b04',
    text: 'Disque plein : libre. Anneau : libre plus tard. Carré : complet. Les numéros sont ceux de la liste.',
  },
  'map.show': { of: '06ae7a18', text: 'Afficher la carte pour zoomer' },
  'map.failed': {
    of: 'a06e528e',
    text: 'La carte à zoomer ne fonctionne pas dans ce navigateur. La carte fixe se trouve ci-dessus.',
  },
  'map.kind.free': { of: '88c0a281', text: 'libre' },
  'map.kind.later': { of: 'd4585cc3', text: 'libre plus tard ou en partie' },
  'map.kind.full': { of: '2da95562', text: 'complet' },
  'map.zoomIn': { of: 'f4aa1974', text: 'Zoomer' },
  'map.zoomOut': { of: '5900f7e3', text: 'Dézoomer' },
  'map.gesture.ctrl': { of: 'b56bd8da', text: 'Maintenez Ctrl enfoncé et faites défiler pour zoomer' },
  'map.gesture.command': { of: '0519ebd0', text: 'Maintenez ⌘ enfoncé et faites défiler pour zoomer' },
  'map.gesture.touch': { of: '9d411087', text: 'Utilisez deux doigts pour déplacer la carte' },
  'map.source': {
    of: '0720915f',
    text: 'Limites : Statbel et les provinces flamandes (Modellicentie Gratis Hergebruik, Digitaal Vlaanderen), 1er janvier 2025, simplifiées.',
  },
  'place.precision.address': { of: 'a00bea54', text: 'adresse' },
  'place.precision.street': { of: '1f54e432', text: 'rue' },
  'place.precision.neighbourhood': { of: '5defb385', text: 'quartier ou ancienne commune' },
  'place.precision.postcode': { of: 'ac3e2841', text: 'code postal' },
  'place.precision.municipality': { of: '4093eae9', text: 'commune' },
  'place.note.guessed': {
    of: '12a4faf1',
    text: 'Nous cherchons autour de {place}. Vous pensiez à autre chose ? Choisissez ci-dessous.',
  },
  'place.note.noAddressService': {
    of: '6cd8b9d7',
    text: 'Nous cherchons à partir du centre de {place}, pas de votre porte. Les distances sont donc approximatives.',
  },
  'place.note.addressServiceFailed': {
    of: '577a8323',
    text: 'La recherche de votre adresse ne fonctionne pas pour le moment. Nous cherchons à partir du centre de {place}. Les distances sont donc approximatives.',
  },
  'place.note.addressUnknown': {
    of: 'a97a6c79',
    text: 'Nous ne trouvons pas cette adresse. Nous cherchons à partir du centre de {place}. Vérifiez la rue et le numéro.',
  },
  'place.note.townMissing': { of: 'a7fdeaa0', text: 'Dans quelle commune ? Ajoutez la commune ou le code postal.' },
  'place.note.unknown': {
    of: 'ed064770',
    text: 'Nous ne trouvons pas ce lieu. Indiquez une commune ou un code postal en Flandre ou à Bruxelles.',
  },
  'place.alternatives': { of: '06eb0c80', text: 'Vouliez-vous dire' },
  'place.crowFlies': { of: '9ed3309d', text: 'à vol d’oiseau' },
  'problem.geo.deskSlugTaken': {
    of: 'e2bd7275',
    text: 'Il existe déjà un guichet avec ce nom dans l’adresse. Choisissez-en un autre.',
  },
  'problem.geo.municipalityHasDesk': {
    of: '5d82837c',
    text: 'Cette commune a déjà un guichet pendant cette période. Mettez-y fin d’abord.',
  },
  'problem.geo.areaDatesInOrder': { of: '9da4d68e', text: 'Le dernier jour tombe avant le premier.' },
};
