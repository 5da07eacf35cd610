import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { ChildId } from '../../kernel/ids.ts';
import type { PageContext } from '../../platform/http/page-context.ts';
import type { Answer } from '../../platform/http/route.ts';
import { longDate } from '../../platform/texts/format.ts';
import { familyOffers, type FamilyPlaces } from '../../modules/placement/index.ts';
import { isOpenLine, showFamily, type FamilyFile } from '../../modules/requests/index.ts';

/** All a family sees of itself. */
export interface FamilyView {
  readonly page: PageContext;
  readonly file: FamilyFile;
  readonly places: FamilyPlaces;
}

export type FamilyRequest = FamilyFile['requests'][number];
export type FamilyOffer = FamilyPlaces['offers'][number];
export type FamilyPlacement = FamilyPlaces['placements'][number];

/** The two reads of every page here. */
export const viewReads = [showFamily, familyOffers];

/** The file of the family that is signed in; who is not goes to the way in. */
export async function withFamily(
  page: PageContext,
  then: (view: FamilyView) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (page.actor.kind !== 'family') return page.redirect('/mijn-vraag');
  const { family } = page.actor;
  const file = await page.read(showFamily, { family });
  return then({ page, file, places: await page.read(familyOffers, { family }) });
}

export const openOffers = ({ places }: FamilyView): FamilyOffer[] =>
  places.offers
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0));

/** Places now and to come. */
export const currentPlacements = ({ places, page }: FamilyView): FamilyPlacement[] =>
  places.placements.filter(({ until }) => until >= page.today);

/** The child's first name, or "je kind" while it has none. */
export const nameOf = ({ file, page }: FamilyView, child: ChildId): string =>
  file.family.children.find((each) => each.child === child)?.firstName ?? page.t('mine.yourChild');

/** The answer to "how does it stand?", and what it asks of the family. */
export function headingOf(view: FamilyView): { title: string; lead: string } {
  const { page, file } = view;
  const { t, lang } = page;
  const long = (date: CalendarDate) => longDate(date, lang);
  const offers = openOffers(view);
  const [first] = offers;
  if (first !== undefined) {
    const date = long(first.expires);
    const title =
      offers.length === 1
        ? t('mine.title.offer', { child: nameOf(view, first.child), date })
        : t('mine.title.offers', { count: offers.length, date });
    return { title, lead: t('mine.lead.offer') };
  }
  const open = file.requests.filter(({ state }) => state === 'open');
  const waiting = open.flatMap(({ lines }) => lines).filter(({ state }) => isOpenLine(state)).length;
  const places = currentPlacements(view);
  const [place] = places;
  const asked = places.find(({ child }) => open.some((request) => request.child === child));
  if (waiting > 0 && asked !== undefined)
    return {
      title: t('mine.title.partPlaced', { child: nameOf(view, asked.child), location: asked.at.name }),
      lead: t('mine.lead.partPlaced', { count: waiting }),
    };
  if (waiting > 0) return { title: t('mine.title.open', { count: waiting }), lead: t('mine.lead.open') };
  if (open.length > 0) return { title: t('mine.title.noneLeft'), lead: t('mine.lead.noneLeft') };
  if (place !== undefined)
    return {
      title: t('mine.title.placed', { child: nameOf(view, place.child), location: place.at.name }),
      lead: t('mine.lead.placed'),
    };
  return { title: t('mine.title.ended'), lead: t('mine.lead.ended') };
}
