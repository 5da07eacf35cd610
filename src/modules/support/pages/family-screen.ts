import type { ChildId, FamilyId, RequestId } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { fullDate, longDate } from '../../../platform/texts/format.ts';
import { listDesks, listMunicipalities } from '../../geo/index.ts';
import { familyOffers, type FamilyPlaces } from '../../placement/index.ts';
import {
  isOpenLine,
  isVulnerable,
  REACTION_DAYS,
  showFamily,
  type Consent,
  type FamilyFile,
} from '../../requests/index.ts';
import { familyConsent } from '../reads/family-consent.ts';
import { myArea } from '../reads/my-area.ts';
import { leadingRequest } from '../rules/leading-request.ts';
import { whyToday, type WhyToday } from '../rules/why-today.ts';
import { ownDesk } from './own-desk.ts';

export type AskedRequest = FamilyFile['requests'][number];
export type OpenOffer = FamilyPlaces['offers'][number];

/** Everything the screen of one family shows. */
export interface FamilyScreen {
  readonly page: PageContext;
  readonly file: FamilyFile;
  readonly places: FamilyPlaces;
  readonly municipality: string;
  /** The consent that lets this desk act; null: it may look, not act. */
  readonly consent: Consent | null;
  /** Other desks that may act, with the last day. */
  readonly otherDesks: readonly { readonly name: string; readonly until: Consent['until'] }[];
  readonly leading: AskedRequest | null;
}

/** What a page of one family reads. */
export const familyReads = [myArea, showFamily, familyOffers, familyConsent, listDesks, listMunicipalities];

export const familyOf = (page: PageContext) => page.params['family'] as FamilyId;
export const requestOf = (page: PageContext) => page.params['request'] as RequestId;
export const familyAddress = (family: FamilyId, rest = '') => `/loket/gezin/${family}${rest}`;

export async function readScreen(page: PageContext): Promise<FamilyScreen> {
  const family = familyOf(page);
  const file = await page.read(showFamily, { family });
  const places = await page.read(familyOffers, { family });
  const consents = await page.read(familyConsent, { family });
  const { desk } = await ownDesk(page);
  const names = new Map((await page.read(listDesks, {})).map(({ id, name }) => [id, name]));
  const towns = await page.read(listMunicipalities, {});
  const offered = new Set(openOffers(places).map(({ request }) => request as string));
  return {
    page,
    file,
    places,
    municipality: towns.find(({ nis }) => nis === file.family.nis)?.name ?? file.family.nis,
    consent: consents.find((consent) => consent.desk === desk) ?? null,
    otherDesks: consents
      .filter((consent) => consent.desk !== desk)
      .map((consent) => ({ name: names.get(consent.desk) ?? '', until: consent.until })),
    leading: leadingRequest(file.requests, offered),
  };
}

export const openOffers = ({ offers }: FamilyPlaces): OpenOffer[] => offers.filter(({ state }) => state === 'open');

/** The child's name, or whose child it is. */
export function nameOfChild({ page, file }: FamilyScreen, id: ChildId): string {
  const child = file.family.children.find((candidate) => candidate.child === id);
  const name = [child?.firstName, child?.lastName].filter(Boolean).join(' ');
  const [first] = file.family.guardians;
  return name === ''
    ? page.t('staff.placement.child.nameless', {
        guardian: first === undefined ? '' : `${first.firstName} ${first.lastName}`,
      })
    : name;
}

/** The answer to "how does this family stand?", as the heading. */
export function headingOf(screen: FamilyScreen): string {
  const { page, places, leading } = screen;
  const { t, lang } = page;
  if (leading === null) return t('staff.desk.family.title.none');
  const child = nameOfChild(screen, leading.child);
  const offer = openOffers(places).find(({ request }) => request === leading.request);
  if (offer !== undefined)
    return t('staff.desk.family.title.offer', {
      child,
      location: offer.at.name,
      date: longDate(offer.from, lang),
      expires: fullDate(offer.expires, lang),
    });
  const place = places.placements.find((placement) => placement.child === leading.child);
  if (leading.state === 'placed' && place !== undefined)
    return t('staff.desk.family.title.placed', { child, location: place.at.name, date: longDate(place.from, lang) });
  return t(`staff.desk.family.title.${leading.state}`, { child, date: fullDate(leading.start, lang) });
}

/** Why this family needs somebody today; null when it does not. */
export function reasonToday({ page, leading }: FamilyScreen): WhyToday | null {
  if (leading?.state !== 'open') return null;
  const waiting = leading.lines.filter(({ state }) => state === 'sent' || state === 'seen');
  const sent = waiting.filter(({ answeredOn }) => answeredOn === null).map(({ sentOn }) => sentOn);
  return whyToday(
    {
      start: leading.start,
      urgent: leading.urgent,
      vulnerable: isVulnerable(leading.facts),
      offered: leading.lines.filter(({ state }) => state === 'offered').length,
      openLines: leading.lines.filter(({ state }) => isOpenLine(state)).length,
      waitingSince: [...sent].sort()[0] ?? null,
    },
    REACTION_DAYS,
    page.today,
  );
}
