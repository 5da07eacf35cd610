import { Type, type TSchema } from 'typebox';
import { collection, endpoint } from '../../platform/http/endpoint.ts';
import { listDesks } from './reads/desks.ts';
import { findPlace } from './reads/find-place.ts';
import { listMunicipalities } from './reads/municipalities.ts';
import { languageStatuses } from './rules/language.ts';
import { placeKinds, precisions } from './rules/place.ts';

const text = Type.String();
const orNull = (type: TSchema) => Type.Union([type, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Unsafe<string>({ type: 'string', enum: [...values] });

const place = Type.Object({
  id: orNull(text),
  kind: oneOf([...placeKinds, 'address']),
  label: text,
  nis: text,
  municipality: text,
  postcode: orNull(text),
  lat: Type.Number(),
  lon: Type.Number(),
  precision: oneOf(precisions),
});

const municipality = Type.Object({
  nis: text,
  name: text,
  nameFr: text,
  province: text,
  zone: text,
  zoneName: text,
  languageStatus: oneOf(languageStatuses),
  lat: Type.Number(),
  lon: Type.Number(),
  population: orNull(Type.Integer()),
  populationYear: orNull(Type.Integer()),
  childrenUnder3: orNull(Type.Integer()),
});

const desk = Type.Object({
  id: text,
  name: text,
  slug: text,
  email: orNull(text),
  phone: orNull(text),
  address: orNull(text),
});

/** Public: names of places and how to reach a desk. A typed address belongs to a person: it goes in a body, not in a log. */
export const geoEndpoints = [
  endpoint('POST', '/places/find', {
    operation: findPlace,
    summary: 'Resolve a typed place or address in Flanders or Brussels',
    output: Type.Object({
      text,
      place: Type.Union([place, Type.Null()]),
      notes: Type.Array(text),
      alternatives: Type.Array(place),
    }),
  }),
  endpoint('GET', '/municipalities', {
    operation: listMunicipalities,
    summary: 'Municipalities of Flanders and Brussels; children under three are an estimate',
    output: collection(municipality, { key: 'nis' }),
  }),
  endpoint('GET', '/desks', {
    operation: listDesks,
    summary: 'Childcare desks and how to reach them',
    output: collection(desk, { key: 'id' }),
  }),
];
