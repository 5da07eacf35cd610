import { defineModule } from '../../platform/module.ts';
import { geoEndpoints } from './api.ts';
import { findDesk, listDesks } from './reads/desks.ts';
import { findPlace } from './reads/find-place.ts';
import { listMunicipalities } from './reads/municipalities.ts';
import { listParts } from './reads/parts.ts';
import { geoScopes } from './store/scopes.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export { connectAddressService } from './geocoder/current.ts';
export { LiveMap, liveMapScripts } from './pages/live-map.tsx';
export { MunicipalityMap } from './pages/map.tsx';
export { findDesk, listDesks } from './reads/desks.ts';
export { findPlace, type FoundPlace, type PlaceAnswer } from './reads/find-place.ts';
export { listMunicipalities } from './reads/municipalities.ts';
export { listParts } from './reads/parts.ts';
export { municipalityTopology } from './reads/topology.ts';
export { foldName } from './rules/fold-name.ts';
export { hasFacilities } from './rules/language.ts';
export type { Place } from './rules/place.ts';
export { metresBetween, type Point } from './rules/point.ts';
export { municipalityAt, neighbours } from './rules/topology.ts';
export { addDesk, serve } from './steps/desks.ts';
export { loadGeography } from './steps/load-geography.ts';
export { areaOf, desks, type Desk } from './store/desks.ts';
export { municipalities, municipalityOf, nisChanges, postcodes, type Municipality } from './store/municipalities.ts';
export { neighbourhoodsOf, partsOf, postcodesOf, type Neighbourhood } from './store/places.ts';

/** Where things are: municipalities, neighbourhoods, postcodes, and which desk serves which municipality. */
export const geo = defineModule('geo', {
  reads: [findPlace, listMunicipalities, listParts, findDesk, listDesks],
  endpoints: geoEndpoints,
  scopes: geoScopes,
  texts: { nl, fr, en },
  problems: {
    types: { 'geo.deskSlugTaken': 409, 'geo.municipalityHasDesk': 409, 'geo.areaDatesInOrder': 400 },
    constraints: {
      desk_slug_taken: 'geo.deskSlugTaken',
      one_desk_per_municipality: 'geo.municipalityHasDesk',
      desk_area_dates_in_order: 'geo.areaDatesInOrder',
    },
  },
});
