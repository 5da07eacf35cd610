import { Type } from 'typebox';
import { collection, endpoint } from '../../platform/http/endpoint.ts';
import { changeLicence } from './actions/change-licence.ts';
import { changeLocation } from './actions/change-location.ts';
import { changeTerms } from './actions/change-terms.ts';
import { endPool, openPool } from './actions/open-pool.ts';
import { endReduction, reduceCapacity } from './actions/reduce-capacity.ts';
import { registerLocation } from './actions/register-location.ts';
import { registerOrganiser } from './actions/register-organiser.ts';
import { importEndpoints } from './api-imports.ts';
import { listOrganisers } from './reads/list-organisers.ts';
import { myLocations } from './reads/my-locations.ts';
import { occupancyBoard } from './reads/occupancy-board.ts';
import { locationHistory, placesOfLocation } from './reads/places-of-location.ts';
import { searchLocations } from './reads/search-locations.ts';
import { showLocation } from './reads/show-location.ts';
import { fits } from './rules/rank-results.ts';
import { moveEvents } from './rules/moves.ts';
import { features, kinds, poolKinds, prices, reductionReasons, statutes, tiers } from './rules/terms.ts';

const text = Type.String();
const textOrNull = Type.Union([text, Type.Null()]);
const date = Type.String({ format: 'date' });
const dateOrNull = Type.Union([date, Type.Null()]);
const countOrNull = Type.Union([Type.Integer(), Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Unsafe<string>({ type: 'string', enum: [...values] });
const counts = Type.Array(Type.Integer(), { description: 'Fourteen half-days, Monday morning first' });
const halfDays = Type.Integer({ description: 'Half-days as bits: bit 0 is Monday morning, bit 13 Sunday afternoon' });

const facts = {
  location: text,
  organiser: text,
  organiserName: text,
  fileNumber: text,
  name: text,
  kind: oneOf(kinds),
  tier: oneOf(tiers),
  price: oneOf(prices),
  dayPriceCents: countOrNull,
  street: text,
  houseNumber: text,
  postcode: text,
  nis: text,
  municipality: text,
  lat: Type.Number(),
  lon: Type.Number(),
  phone: textOrNull,
  email: textOrNull,
  website: textOrNull,
  description: textOrNull,
  minAgeMonths: Type.Integer(),
  maxAgeMonths: Type.Integer(),
  features: Type.Array(oneOf(features)),
  places: countOrNull,
  opensOn: dateOrNull,
  stopsOn: dateOrNull,
};
const vacancy = {
  freeHalfDays: halfDays,
  freeFrom: dateOrNull,
  fit: oneOf(fits),
  except: Type.Array(Type.Object({ from: date, until: date }), {
    description: 'Free from the start, also before freeFrom, but for these days: places are missing then for a while',
  }),
};

const period = { from: date, until: dateOrNull };
const terms = Type.Object({ ...period, tier: oneOf(tiers), price: oneOf(prices), dayPriceCents: countOrNull });
const statute = Type.Object({
  ...period,
  statute: oneOf(statutes),
  service: textOrNull,
  cooperating: Type.Boolean(),
});
const reduction = Type.Object({
  reduction: text,
  from: date,
  until: date,
  places: Type.Integer({ description: 'How many places remain' }),
  reason: oneOf(reductionReasons),
});
const pool = Type.Object({
  pool: text,
  kind: oneOf(poolKinds),
  places: Type.Integer(),
  halfDays,
  financier: text,
  whoMay: text,
  ...period,
  fallbackOpen: Type.Union([Type.Integer(), Type.Null()], {
    description: 'So many days before a day, what is unused on it opens for everybody; never when null',
  }),
});
const here = Type.Object({ location: text });

/** Supply for other programs: the search is public, the rest is for who may. */
export const supplyEndpoints = [
  endpoint('GET', '/locations', {
    operation: searchLocations,
    summary: 'Search locations around a point, with what is free on the wished half-days; best fit first',
    output: Type.Object({
      results: Type.Array(Type.Object({ ...facts, ...vacancy, distance: Type.Integer({ description: 'Metres' }) })),
      total: Type.Integer(),
      free: Type.Integer(),
      later: Type.Integer(),
    }),
  }),
  endpoint('GET', '/locations/{location}', {
    operation: showLocation,
    summary: 'One location with its opening hours, licences and vacancy',
    output: Type.Object({
      ...facts,
      ...vacancy,
      openings: Type.Array(Type.Object({ weekday: Type.Integer(), opens: text, closes: text })),
      licences: Type.Array(Type.Object({ from: date, until: dateOrNull, places: Type.Integer() })),
      statute: Type.Union([statute, Type.Null()]),
      reductions: Type.Array(reduction),
      comingTerms: Type.Array(terms),
    }),
  }),
  endpoint('GET', '/locations/{location}/places', {
    operation: placesOfLocation,
    summary: 'What determines how many places there are for whom: licences, reductions, pools, prices, statutes',
    output: Type.Object({
      licences: Type.Array(Type.Object({ ...period, places: Type.Integer() })),
      reductions: Type.Array(reduction),
      pools: Type.Array(pool),
      terms: Type.Array(terms),
      statutes: Type.Array(statute),
    }),
  }),
  endpoint('GET', '/locations/{location}/history', {
    operation: locationHistory,
    summary: 'All that happened to a location, newest first',
    output: Type.Object({
      moves: Type.Array(
        Type.Object({
          move: text,
          at: Type.String({ format: 'date-time' }),
          holdsFrom: date,
          event: oneOf(moveEvents),
          before: Type.Union([Type.Record(text, Type.Unknown()), Type.Null()]),
          facts: Type.Record(text, Type.Unknown()),
        }),
      ),
    }),
  }),
  endpoint('GET', '/myLocations', {
    operation: myLocations,
    summary: 'The locations the caller looks after',
    output: collection(Type.Object(facts), { key: 'location', href: '/locations/{location}' }),
  }),
  endpoint('GET', '/locations/{location}/occupancy', {
    operation: occupancyBoard,
    summary: 'Occupancy per week and half-day, for the organiser',
    output: Type.Object({
      rate: Type.Union([Type.Number(), Type.Null()]),
      weeks: Type.Array(Type.Object({ week: date, licensed: counts, taken: counts })),
    }),
  }),
  endpoint('GET', '/organisers', {
    operation: listOrganisers,
    summary: 'All organisers, for administrators',
    output: collection(
      Type.Object({ organiser: text, name: text, kbo: textOrNull, email: textOrNull, phone: textOrNull }),
      { key: 'organiser' },
    ),
  }),
  endpoint('POST', '/organisers', {
    operation: registerOrganiser,
    summary: 'Register an organiser',
    output: Type.Object({ organiser: text }),
  }),
  endpoint('POST', '/locations', {
    operation: registerLocation,
    summary: 'Register a licensed location of an organiser',
    output: Type.Object({ location: text }),
    created: '/locations/{location}',
  }),
  endpoint('POST', '/locations/{location}/facts', {
    operation: changeLocation,
    summary: 'Replace the facts and opening hours of a location',
    output: Type.Object({ location: text }),
  }),
  endpoint('POST', '/locations/{location}/licences', {
    operation: changeLicence,
    summary: 'License a location for another number of places from a day on',
    output: Type.Object({ location: text }),
  }),
  endpoint('POST', '/locations/{location}/terms', {
    operation: changeTerms,
    summary: 'Another subsidy tier or price from a day on',
    output: here,
  }),
  endpoint('POST', '/locations/{location}/reductions', {
    operation: reduceCapacity,
    summary: 'Fewer places for a while, or closing days; who is there stays',
    output: Type.Object({ location: text, reduction: text }),
    created: '/locations/{location}/places',
  }),
  endpoint('POST', '/locations/{location}/reductions/{reduction}/end', {
    operation: endReduction,
    summary: 'End a reduction earlier',
    output: here,
  }),
  endpoint('POST', '/locations/{location}/pools', {
    operation: openPool,
    summary: 'Keep places for somebody: part of the licence, held apart',
    output: Type.Object({ location: text, pool: text }),
    created: '/locations/{location}/places',
  }),
  endpoint('POST', '/locations/{location}/pools/{pool}/end', {
    operation: endPool,
    summary: 'End a pool: its places are open after that day',
    output: here,
  }),
  ...importEndpoints,
];
