import { addDays, addMonths, date, type CalendarDate, type Weekday } from '../kernel/calendar-date.ts';
import type { MunicipalityNis } from '../kernel/ids.ts';
import type { Neighbourhood } from '../modules/geo/index.ts';
import type { Feature, Kind, Licence, Opening, Price, Tier } from '../modules/supply/index.ts';
import { at, type Random } from './random.ts';
import { Room } from './room.ts';
import { demoWords, landline, plainLetters, type DemoWords, type Target } from './words.ts';

/** How full a location is made: full for over a year, booked for some months, or with places at once. */
export type Crowd = 'full' | 'later' | 'room';

export interface PlannedLocation {
  readonly index: number;
  readonly fileNumber: string;
  readonly name: string;
  readonly kind: Kind;
  readonly nis: MunicipalityNis;
  readonly lat: number;
  readonly lon: number;
  readonly postcode: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly tier: Tier;
  readonly price: Price;
  readonly dayPriceCents: number | null;
  readonly phone: string;
  readonly email: string;
  readonly description: string;
  readonly minAgeMonths: number;
  readonly features: readonly Feature[];
  readonly openings: readonly Opening[];
  /** The first, and what changed or will change. */
  readonly licences: readonly Licence[];
  readonly crowd: Crowd;
  readonly room: Room;
}

/** The ground on which locations are put: a municipality with its real neighbourhoods and postcodes. */
export interface Ground extends Target {
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly postcodes: readonly { readonly postcode: string; readonly lat: number; readonly lon: number }[];
}

/** The location that everybody who tries the demo meets first. */
export const FLAGSHIP = 'De Speelvogel';

/** All locations of the region, municipality by municipality; the flagship is the first. */
export function planLocations(
  random: Random,
  grounds: readonly Ground[],
  when: { today: CalendarDate; first: CalendarDate; weeks: number },
  scale: number,
): PlannedLocation[] {
  const words = demoWords();
  const nameFor = namer(random, words);
  const locations: PlannedLocation[] = [];
  for (const ground of grounds)
    for (const [kind, count, places] of [
      ['group', ground.groupLocations, ground.groupPlaces],
      ['family', ground.familyLocations, ground.familyPlaces],
    ] as const)
      for (let number = 0; number < Math.max(1, Math.round(count * scale)); number += 1) {
        const flagship = locations.length === 0;
        locations.push(
          draw({
            random,
            words,
            nameFor,
            ground,
            kind,
            mean: places / count,
            index: locations.length,
            flagship,
            ...when,
          }),
        );
      }
  return locations;
}

/** A location of which the size and the tariff are settled before it is drawn. */
export interface WantedLocation {
  readonly kind: Kind;
  /** Licensed today. */
  readonly places: number;
  readonly income: boolean;
}

/** Exactly these locations, municipality by municipality; the first group of the first one is the flagship. */
export function planExactLocations(
  random: Random,
  wanted: readonly { readonly ground: Ground; readonly locations: readonly WantedLocation[] }[],
  when: { today: CalendarDate; first: CalendarDate; weeks: number },
): PlannedLocation[] {
  const { moreLocations, ...own } = demoWords();
  const words: DemoWords = { ...own, moreLocations, locations: [...own.locations, ...moreLocations] };
  const planned: PlannedLocation[] = [];
  for (const { ground, locations } of wanted) {
    // Names are told apart inside a municipality: two towns may each have a Regenboog.
    const nameFor = namer(random, words);
    for (const exact of locations) {
      const [index, flagship] = [planned.length, planned.length === 0];
      planned.push(
        draw({ random, words, nameFor, ground, kind: exact.kind, mean: exact.places, exact, index, flagship, ...when }),
      );
    }
  }
  return planned;
}

interface Draw {
  readonly random: Random;
  readonly words: DemoWords;
  readonly nameFor: (kind: Kind, neighbourhood: string) => string;
  readonly ground: Ground;
  readonly kind: Kind;
  readonly mean: number;
  /** Settled beforehand; drawn when absent. */
  readonly exact?: WantedLocation;
  readonly index: number;
  readonly flagship: boolean;
  readonly today: CalendarDate;
  readonly first: CalendarDate;
  readonly weeks: number;
}

function draw({
  random,
  words,
  nameFor,
  ground,
  kind,
  mean,
  exact,
  index,
  flagship,
  today,
  first,
  weeks,
}: Draw): PlannedLocation {
  const neighbourhood = random.weighted(ground.neighbourhoods, ({ sectors }) => sectors || 1);
  const lat = neighbourhood.lat + (random.next() - 0.5) * 0.006;
  const lon = neighbourhood.lon + (random.next() - 0.5) * 0.009;
  const short = shortName(neighbourhood.name, ground.name);
  const name = flagship ? FLAGSHIP : nameFor(kind, short);
  const places =
    exact?.places ?? (flagship ? 28 : kind === 'family' ? random.pick([7, 7, 8, 8, 8]) : groupSize(random, mean));
  const licences = drawLicences(random, kind, places, today, flagship, exact !== undefined);
  const openings = drawOpenings(random, kind, flagship);
  const features = drawFeatures(random, kind, openings, index);
  const income = exact?.income ?? (flagship || random.chance(0.85));
  const tier = flagship && income ? 'T2B' : income ? random.weighted(['T2A', 'T2B', 'T3'] as const, (_tier, each) => at([6, 3, 1], each)) : random.pick(['T0', 'T1', 'T1'] as const); // prettier-ignore
  return {
    index,
    fileNumber: `OEFEN-${ground.nis}-${String(index + 1).padStart(3, '0')}`,
    name,
    kind,
    nis: ground.nis,
    lat: Math.round(lat * 1e5) / 1e5,
    lon: Math.round(lon * 1e5) / 1e5,
    postcode: nearestPostcode(ground, lat, lon),
    street: random.pick(words.streets),
    houseNumber: String(random.whole(1, 180)),
    tier,
    price: income ? 'income' : 'free',
    dayPriceCents: income ? null : random.whole(58, 84) * 50,
    phone: landline(10_000 + index * 37),
    email: `${plainLetters(name)}.${String(index + 1)}@voorbeeld.invalid`,
    description: random.pick(kind === 'family' ? words.childminderDescriptions : words.descriptions),
    minAgeMonths: kind === 'group' && random.chance(0.1) ? 2 : 0,
    features,
    openings,
    licences,
    crowd: crowdOf(random, features, flagship),
    room: new Room(first, weeks, licences, openings),
  };
}

/** Places for irregular care are of no use where there never are any. */
const crowdOf = (random: Random, features: readonly Feature[], flagship: boolean): Crowd =>
  flagship || features.includes('occasional')
    ? 'room'
    : random.weighted(['full', 'later', 'room'] as const, (_crowd, each) => at([42, 32, 26], each));

/** Names that occur once are plain; the next of the same name says where it stands. */
function namer(random: Random, words: DemoWords): Draw['nameFor'] {
  const names = random.shuffle(words.locations.filter((name) => name !== FLAGSHIP));
  const childminders = random.shuffle(words.childminders);
  const used = new Set<string>();
  let [nextGroup, nextFamily] = [0, 0];
  return (kind, neighbourhood) => {
    const base =
      kind === 'group'
        ? at(names, nextGroup++ % names.length)
        : `Bij ${at(childminders, nextFamily++ % childminders.length)}`;
    let name = used.has(base) ? `${base} ${neighbourhood}` : base;
    for (let number = 2; used.has(name); number += 1) name = `${base} ${neighbourhood} ${String(number)}`;
    used.add(base).add(name);
    return name;
  };
}

/** 'Herent-Zuid' in Herent is Zuid; 'Centrum/station' is Centrum. */
const shortName = (neighbourhood: string, municipality: string): string =>
  (neighbourhood.split('/')[0] ?? neighbourhood).replace(new RegExp(`^${municipality}[- ](?=.)`), '').trim();

/** From nine places on; a few large houses, many of about twenty. */
const groupSize = (random: Random, mean: number): number =>
  Math.max(9, Math.min(60, Math.round(mean * (0.35 + random.next() * 0.75 + (random.chance(0.15) ? 0.9 : 0)))));

function nearestPostcode({ postcode, postcodes }: Ground, lat: number, lon: number): string {
  const distance = (place: { lat: number; lon: number }) => (place.lat - lat) ** 2 + ((place.lon - lon) * 0.63) ** 2;
  return [...postcodes].sort((a, b) => distance(a) - distance(b))[0]?.postcode ?? postcode;
}

/** Most licences stay; some grew a while ago, some will grow, and family care goes to seven children in 2027. */
function drawLicences(
  random: Random,
  kind: Kind,
  places: number,
  today: CalendarDate,
  flagship: boolean,
  exact: boolean,
): Licence[] {
  const from = date(`${String(random.whole(2014, 2022))}-0${String(random.whole(1, 9))}-01`);
  const always = [{ from, until: null, places }];
  const fate = random.next();
  if (flagship) return always;
  const changed = (on: CalendarDate, to: number): Licence[] => [
    { from, until: addDays(on, -1), places },
    { from: on, until: null, places: to },
  ];
  const ratio = date('2027-01-01');
  if (kind === 'family') return places === 8 && fate < 0.5 && today < ratio ? changed(ratio, 7) : always;
  const firstOf = (day: CalendarDate) => date(`${day.slice(0, 7)}-01`);
  if (fate < 0.08) {
    const [on, more] = [firstOf(addMonths(today, -random.whole(2, 9))), random.whole(3, 9)];
    return exact ? grown(from, on, Math.max(9, places - more), places) : changed(on, places + more);
  }
  if (fate < 0.14) return changed(firstOf(addMonths(today, random.whole(2, 8))), places + random.whole(5, 14));
  if (fate < 0.16 && places > 20) return changed(firstOf(addMonths(today, random.whole(6, 10))), places - 4);
  return always;
}

const grown = (from: CalendarDate, on: CalendarDate, before: number, places: number): Licence[] => [
  { from, until: addDays(on, -1), places: before },
  { from: on, until: null, places },
];

function drawOpenings(random: Random, kind: Kind, flagship: boolean): Opening[] {
  const [opens, closes] = flagship
    ? ['07:00', '18:30']
    : kind === 'family'
      ? random.pick([['07:30', '17:30'], ['07:00', '17:30'], ['07:30', '18:00'], ['07:00', '18:00']] as const) // prettier-ignore
      : random.pick([['07:00', '18:00'], ['07:00', '18:30'], ['07:00', '18:30'], ['07:30', '18:00'], ['06:30', '19:00']] as const); // prettier-ignore
  const days: Weekday[] = [1, 2, 3, 4, 5];
  const wednesday = kind === 'family' ? random.next() : 1;
  const openings = days.flatMap((weekday): Opening[] => {
    if (weekday === 3 && wednesday < 0.12) return [];
    if (weekday === 3 && wednesday < 0.3) return [{ weekday, opens, closes: '13:00' }];
    return [{ weekday, opens, closes }];
  });
  return kind === 'group' && random.chance(0.03)
    ? [...openings, { weekday: 6, opens: '08:00', closes: '18:00' }]
    : openings;
}

function drawFeatures(random: Random, kind: Kind, openings: readonly Opening[], index: number): Feature[] {
  const found: Feature[] = [];
  if (openings.some(({ opens, closes }) => opens < '07:00' || closes > '18:30')) found.push('widerHours');
  if (openings.some(({ weekday }) => weekday > 5)) found.push('weekend');
  // One in seven, spread over the region.
  if (index % 7 === 3) found.push('occasional');
  if (kind === 'group' && random.chance(0.2)) found.push('urgent');
  if (random.chance(kind === 'group' ? 0.35 : 0.1)) found.push('inclusive');
  if (random.chance(0.55)) found.push('outdoor');
  if (random.chance(kind === 'group' ? 0.4 : 0.08)) found.push('wheelchair');
  return found;
}
