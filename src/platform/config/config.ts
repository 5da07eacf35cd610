import { homedir } from 'node:os';
import path from 'node:path';
import { parseDate, type CalendarDate } from '../../kernel/calendar-date.ts';
import { projectRoot } from '../files.ts';
import { addressIn } from '../mail/message.ts';
import { tilesOf, type Tiles } from './tiles.ts';

/** Settings of one running program, all from the environment and checked at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database and the secrets. */
  readonly dataFolder: string;
  /** Address people use, without a slash at the end. */
  readonly url: string;
  /** A server elsewhere (PostgreSQL 15–18); null means the embedded one. */
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  /** A replica of the same database, for what the public looks at. */
  readonly databaseReadUrl: string | null;
  readonly secret: string | null;
  /** smtp://… ; null keeps letters in the database, where the demo shows them. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly scope: string;
    readonly roleClaim: string;
  } | null;
  readonly geocoderUrl: string | null;
  /** A background for maps from elsewhere; null draws our own borders alone. */
  readonly tiles: Tiles | null;
  /** Who answers for the open data. */
  readonly publisher: { readonly name: string; readonly uri: string | null };
  /** Moves today, in a demo only. */
  readonly today: CalendarDate | null;
  readonly demo: boolean;
  /** What a demo is filled with: Leuven and its neighbours, or all of Flanders and Brussels. */
  readonly region: 'leuven' | 'flanders';
  /** Locations of the full region; null: as many as there are. */
  readonly regionLocations: number | null;
  /** Trust X-Forwarded-* of a proxy in front. */
  readonly trustProxy: boolean;
}

/** A setting that cannot work. Every wrong value is named, with what was expected. */
export class WrongConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Kribbe cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'WrongConfig';
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** Known names; another name with the KRIBBE_ prefix is a typing error and is refused. */
const names = [
  'KRIBBE_PORT', 'KRIBBE_HOST', 'KRIBBE_DATA', 'KRIBBE_URL', 'KRIBBE_DATABASE_URL', 'KRIBBE_DATABASE_OWNER_URL', 'KRIBBE_DATABASE_READ_URL', 'KRIBBE_SECRET',
  'KRIBBE_SMTP_URL', 'KRIBBE_MAIL_FROM', 'KRIBBE_OIDC_ISSUER', 'KRIBBE_OIDC_CLIENT_ID', 'KRIBBE_OIDC_CLIENT_SECRET',
  'KRIBBE_OIDC_SCOPE', 'KRIBBE_OIDC_ROLE_CLAIM', 'KRIBBE_GEOCODER_URL', 'KRIBBE_TILES_URL', 'KRIBBE_TILES_CREDIT', 'KRIBBE_PUBLISHER', 'KRIBBE_PUBLISHER_URI', 'KRIBBE_TODAY', 'KRIBBE_DEMO', 'KRIBBE_REGION', 'KRIBBE_REGION_LOCATIONS', 'KRIBBE_TRUST_PROXY', 'KRIBBE_ROOT',
] as const; // prettier-ignore

/** Reads the settings. @throws WrongConfig with all faults at once */
export function readConfig(env: Env): Config {
  const faults: string[] = [];
  const get = (name: (typeof names)[number]) => (env[name] === undefined || env[name] === '' ? null : env[name]);
  for (const name of Object.keys(env))
    if (name.startsWith('KRIBBE_') && !name.startsWith('KRIBBE_TEST_') && !(names as readonly string[]).includes(name))
      faults.push(`${name} is not a setting; known are ${names.join(', ')}`);

  const typedPort = get('KRIBBE_PORT') ?? '3000';
  const port = /^\d{1,5}$/.test(typedPort) && Number(typedPort) <= 65535 ? Number(typedPort) : 0;
  if (port === 0) faults.push(`KRIBBE_PORT is "${typedPort}"; expected a whole number from 1 to 65535`);
  const url = address(
    get('KRIBBE_URL') ?? `http://localhost:${String(port || 3000)}`,
    ['http:', 'https:'],
    'KRIBBE_URL',
    faults,
  );
  if (URL.canParse(url) && !isBare(new URL(url)))
    faults.push('KRIBBE_URL has a path; expected only scheme, host and port, like https://loket.example.be');
  const postgres = ['postgres:', 'postgresql:'];
  const databaseUrl =
    get('KRIBBE_DATABASE_URL') === null
      ? null
      : address(get('KRIBBE_DATABASE_URL') ?? '', postgres, 'KRIBBE_DATABASE_URL', faults);
  const ownerUrl =
    get('KRIBBE_DATABASE_OWNER_URL') === null
      ? null
      : address(get('KRIBBE_DATABASE_OWNER_URL') ?? '', postgres, 'KRIBBE_DATABASE_OWNER_URL', faults);
  if (ownerUrl !== null && databaseUrl === null)
    faults.push(
      'KRIBBE_DATABASE_OWNER_URL is set without KRIBBE_DATABASE_URL; expected both, or neither for the embedded database',
    );
  const readUrl = get('KRIBBE_DATABASE_READ_URL');
  if (readUrl !== null) address(readUrl, postgres, 'KRIBBE_DATABASE_READ_URL', faults);
  if (readUrl !== null && databaseUrl === null)
    faults.push('KRIBBE_DATABASE_READ_URL is set without KRIBBE_DATABASE_URL; the embedded database has no replica');
  if (readUrl !== null && (readUrl === databaseUrl || readUrl === ownerUrl))
    faults.push('KRIBBE_DATABASE_READ_URL is the primary itself; expected the address of its replica, or none');
  const smtpUrl =
    get('KRIBBE_SMTP_URL') === null
      ? null
      : address(get('KRIBBE_SMTP_URL') ?? '', ['smtp:', 'smtps:'], 'KRIBBE_SMTP_URL', faults);
  const mailFrom = get('KRIBBE_MAIL_FROM');
  const sender = 'like Lokaal Loket <loket@example.be>';
  if (mailFrom !== null && addressIn(mailFrom) === null)
    faults.push(`KRIBBE_MAIL_FROM holds no e-mail address; expected one ${sender}`);
  if (smtpUrl !== null && mailFrom === null)
    faults.push(`KRIBBE_MAIL_FROM is needed with KRIBBE_SMTP_URL: the sender, ${sender}`);
  const geocoderUrl =
    get('KRIBBE_GEOCODER_URL') === null
      ? null
      : address(get('KRIBBE_GEOCODER_URL') ?? '', ['http:', 'https:'], 'KRIBBE_GEOCODER_URL', faults);
  const tiles = tilesOf(get('KRIBBE_TILES_URL'), get('KRIBBE_TILES_CREDIT'), faults);
  const publisherUri = get('KRIBBE_PUBLISHER_URI');
  if (publisherUri !== null) address(publisherUri, ['http:', 'https:'], 'KRIBBE_PUBLISHER_URI', faults);
  const secret = get('KRIBBE_SECRET');
  if (secret !== null && secret.length < 32)
    faults.push('KRIBBE_SECRET is too short; expected at least 32 characters, the same for every process');
  if (databaseUrl !== null && secret === null)
    faults.push('KRIBBE_SECRET is needed with KRIBBE_DATABASE_URL: at least 32 characters, the same for every process');
  const typedToday = get('KRIBBE_TODAY');
  const today = typedToday === null ? null : parseDate(typedToday);
  if (typedToday !== null && today === null)
    faults.push(`KRIBBE_TODAY is "${typedToday}"; expected a date like 2027-02-28`);
  const demo = flag(get('KRIBBE_DEMO') ?? (databaseUrl === null ? 'yes' : 'no'), 'KRIBBE_DEMO', faults);
  const region = get('KRIBBE_REGION') ?? 'leuven';
  if (region !== 'leuven' && region !== 'flanders')
    faults.push(`KRIBBE_REGION is "${region}"; expected leuven or flanders`);
  const typedLocations = get('KRIBBE_REGION_LOCATIONS');
  const regionLocations = typedLocations === null ? null : Number(typedLocations);
  if (
    regionLocations !== null &&
    !(Number.isInteger(regionLocations) && regionLocations >= 5000 && regionLocations <= 10_000)
  )
    faults.push(`KRIBBE_REGION_LOCATIONS is "${typedLocations ?? ''}"; expected a whole number from 5000 to 10000`);
  const trustProxy = flag(get('KRIBBE_TRUST_PROXY') ?? 'no', 'KRIBBE_TRUST_PROXY', faults);
  const oidcParts = (['KRIBBE_OIDC_ISSUER', 'KRIBBE_OIDC_CLIENT_ID', 'KRIBBE_OIDC_CLIENT_SECRET'] as const).map(
    (name) => [name, get(name)] as const,
  );
  const missing = oidcParts.filter(([, value]) => value === null).map(([name]) => name);
  if (missing.length > 0 && missing.length < oidcParts.length)
    faults.push(`sign-in by OpenID Connect also needs ${missing.join(' and ')}`);
  const issuer = get('KRIBBE_OIDC_ISSUER');
  if (issuer !== null) address(issuer, ['https:', 'http:'], 'KRIBBE_OIDC_ISSUER', faults);
  if (faults.length > 0) throw new WrongConfig(faults);

  return {
    port,
    host: get('KRIBBE_HOST') ?? '127.0.0.1',
    dataFolder: path.resolve(projectRoot(), (get('KRIBBE_DATA') ?? '.data').replace(/^~(?=\/)/, homedir())),
    url: url.replace(/\/+$/, ''),
    databaseUrl,
    databaseOwnerUrl: ownerUrl,
    databaseReadUrl: readUrl,
    secret,
    smtpUrl,
    mailFrom: mailFrom ?? 'Lokaal Loket Kinderopvang <niet-antwoorden@kribbe.invalid>',
    oidc:
      missing.length > 0
        ? null
        : {
            issuer: get('KRIBBE_OIDC_ISSUER') ?? '',
            clientId: get('KRIBBE_OIDC_CLIENT_ID') ?? '',
            clientSecret: get('KRIBBE_OIDC_CLIENT_SECRET') ?? '',
            scope: get('KRIBBE_OIDC_SCOPE') ?? 'openid profile vo kribbe',
            roleClaim: get('KRIBBE_OIDC_ROLE_CLAIM') ?? 'kribbe_rol_3d',
          },
    geocoderUrl,
    tiles,
    publisher: { name: get('KRIBBE_PUBLISHER') ?? new URL(url).host, uri: publisherUri },
    today,
    demo,
    region: region === 'flanders' ? 'flanders' : 'leuven',
    regionLocations,
    trustProxy,
  };
}

function address(value: string, protocols: readonly string[], name: string, faults: string[]): string {
  const known = URL.canParse(value) && protocols.includes(new URL(value).protocol);
  if (!known)
    faults.push(
      `${name} is not an address; expected one that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );
  return value;
}

const isBare = ({ pathname, search, hash, username, password }: URL): boolean =>
  ['', '/'].includes(pathname) && search + hash + username + password === '';

function flag(value: string, name: string, faults: string[]): boolean {
  if (!['yes', 'no'].includes(value)) faults.push(`${name} is "${value}"; expected yes or no`);
  return value === 'yes';
}
