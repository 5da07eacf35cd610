import { addDays, date, type CalendarDate, type Weekday } from '../../src/kernel/calendar-date.ts';
import { fixedClock } from '../../src/kernel/clock.ts';
import { wholeDays, type HalfDays } from '../../src/kernel/half-days.ts';
import type { LocationId, MunicipalityNis } from '../../src/kernel/ids.ts';
import { loadGeography, geo } from '../../src/modules/geo/index.ts';
import {
  lockGates,
  registerLocation,
  registerOrganiser,
  supply,
  takePlaces,
  type Feature,
  type Kind,
  type Price,
  type Tier,
} from '../../src/modules/supply/index.ts';
import { system } from '../../src/platform/access/actor.ts';
import { ownScopes, scopes } from '../../src/platform/access/scope.ts';
import { assemble, type App } from '../../src/platform/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import type { Database } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { defineModule } from '../../src/platform/module.ts';
import { runAction } from '../../src/platform/operations/run.ts';

export const TODAY = date('2026-11-21');
const seeder = system('seed');

/** Geography and supply over a database, without the modules above them. */
export function supplyApp(db: Database, today: CalendarDate = TODAY): App {
  const known = { ...ownScopes, ...geo.scopes, ...supply.scopes };
  const above = defineModule('above', {
    texts: { nl: {}, fr: {}, en: {} },
    scopes: Object.fromEntries(
      scopes.filter((scope) => known[scope] === undefined).map((scope) => [scope, () => false]),
    ),
  });
  return assemble({ config: readConfig({}), modules: [geo, supply, above], db, clock: fixedClock(today), demo: true });
}

interface Seed {
  readonly name: string;
  readonly kind?: Kind;
  readonly tier?: Tier;
  readonly price?: Price;
  readonly dayPriceCents?: number;
  readonly places?: number;
  readonly lat: number;
  readonly lon: number;
  readonly nis?: string;
  readonly postcode?: string;
  readonly street?: string;
  readonly features?: readonly Feature[];
  readonly opens?: string;
  readonly closes?: string;
  readonly days?: readonly Weekday[];
}

/** One location through the product's own action, licensed since 2020, open on weekdays. */
export async function seedLocation(app: App, organiser: string, seed: Seed): Promise<LocationId> {
  const { kind = 'group', tier = 'T2A', price = 'income', features = [], days = [1, 2, 3, 4, 5] } = seed;
  const { location } = await runAction(app.around, registerLocation, seeder, {
    organiser: organiser as never,
    fileNumber: `D-${seed.name}`,
    kind,
    nis: (seed.nis ?? '24062') as MunicipalityNis,
    facts: {
      name: seed.name,
      tier,
      price,
      ...(seed.dayPriceCents === undefined ? {} : { dayPriceCents: seed.dayPriceCents }),
      street: seed.street ?? 'Diestsesteenweg',
      houseNumber: '12',
      postcode: seed.postcode ?? '3010',
      lat: seed.lat,
      lon: seed.lon,
      phone: '016 12 34 56',
      email: `${seed.name.toLowerCase().replaceAll(/[^a-z]/g, '')}@voorbeeld.be`,
      minAgeMonths: 0,
      maxAgeMonths: 36,
      features: [...features],
    },
    openings: days.map((weekday) => ({ weekday, opens: seed.opens ?? '07:00', closes: seed.closes ?? '18:00' })),
    licensedFrom: date('2020-01-01'),
    places: seed.places ?? (kind === 'group' ? 18 : 7),
  });
  return location;
}

/** Takes a number of places on half-days, for as long as it is asked; three years when not said. */
export async function fill(
  app: App,
  location: LocationId,
  halfDays: HalfDays,
  places: number,
  from: CalendarDate = TODAY,
  until: CalendarDate = addDays(from, 3 * 364),
): Promise<void> {
  await inTransaction(app.around.db, async (tx) => {
    await lockGates(tx, [location]);
    await takePlaces(
      tx,
      location,
      Array.from({ length: places }, () => ({ from, until, halfDays })),
    );
  });
}

export interface SupplyWorld {
  readonly organiser: string;
  readonly other: string;
  readonly at: Readonly<Record<'speelvogel' | 'nele' | 'park' | 'kwetternest' | 'zonnetje', LocationId>>;
}

const week = wholeDays(1, 2, 3, 4, 5);

/**
 * A small neighbourhood around Kessel-Lo: one location with room, one that is free later on Thursday, a free-price one,
 * a full one and one further away. Geography is loaded too.
 */
export async function supplyWorld(app: App): Promise<SupplyWorld> {
  await inTransaction(app.around.db, (tx) => loadGeography(tx));
  const { organiser } = await runAction(app.around, registerOrganiser, seeder, {
    name: 'Vzw De Vogels',
    kbo: '0123456789',
    email: 'info@devogels.be',
  });
  const { organiser: other } = await runAction(app.around, registerOrganiser, seeder, { name: 'Kinderhuis Park' });
  const speelvogel = await seedLocation(app, organiser, {
    name: 'De Speelvogel', lat: 50.8905, lon: 4.7312, features: ['outdoor', 'inclusive'],
  }); // prettier-ignore
  const nele = await seedLocation(app, organiser, {
    name: 'Onthaalouder Nele', kind: 'family', tier: 'T2B', lat: 50.8932, lon: 4.7405, street: 'Heidebergstraat',
  }); // prettier-ignore
  const park = await seedLocation(app, other, {
    name: 'Kinderhuis Park Abdij', tier: 'T0', price: 'free', dayPriceCents: 3450, places: 54, lat: 50.8645, lon: 4.7195,
    postcode: '3001', features: ['widerHours', 'outdoor'], opens: '06:30', closes: '18:30', street: 'Abdijdreef',
  }); // prettier-ignore
  const kwetternest = await seedLocation(app, organiser, { name: 'Het Kwetternest', lat: 50.8848, lon: 4.7221 });
  const zonnetje = await seedLocation(app, other, {
    name: 'Zonnetje Holsbeek', nis: '24043', postcode: '3220', kind: 'family', tier: 'T1', price: 'free', dayPriceCents: 3000,
    lat: 50.9505, lon: 4.7575, street: 'Dutselstraat', features: ['weekend'], days: [1, 2, 4, 5, 6],
  }); // prettier-ignore
  await fill(app, speelvogel, week, 12);
  await fill(app, speelvogel, wholeDays(3), 6);
  await fill(app, nele, wholeDays(1, 2), 5);
  await fill(app, nele, wholeDays(4), 7, TODAY, date('2027-04-04'));
  await fill(app, park, week, 40);
  await fill(app, kwetternest, wholeDays(1, 2, 3, 4), 18);
  await fill(app, kwetternest, wholeDays(5), 15);
  return { organiser, other, at: { speelvogel, nele, park, kwetternest, zonnetje } };
}
