import type { FamilyId } from '../../../kernel/ids.ts';
import { by, ownFamily, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { locationsByIds, type Location } from '../../supply/index.ts';
import { isPast } from '../steps/close-offers.ts';
import { offersOf, type Offer } from '../store/offers.ts';
import { placementsOf, type Placement } from '../store/placements.ts';

export interface FamilyPlaces {
  /** Newest first. An open offer past its last day shows as expired. */
  readonly offers: readonly (Offer & { readonly at: Location })[];
  readonly placements: readonly (Placement & { readonly at: Location })[];
}

/** What a family was offered and where its children are cared for. */
export const familyOffers = read('placement.familyOffers', {
  input: schema.object({ family: schema.id<FamilyId>() }),
  open: [ownFamily(by('family')), staffOf('deskFamily', ['deskWorker'], by('family'))],
  async run({ db, today }, { family }): Promise<FamilyPlaces> {
    const [offers, placements] = [await offersOf(db, family), await placementsOf(db, family)];
    const ids = [...new Set([...offers, ...placements].map(({ location }) => location))];
    const locations = new Map((await locationsByIds(db, ids, today)).map((location) => [location.location, location]));
    const withLocation = <T extends Offer | Placement>(things: readonly T[]) =>
      things.flatMap((thing) => {
        const at = locations.get(thing.location);
        return at === undefined ? [] : [{ ...thing, at }];
      });
    return {
      offers: withLocation(offers).map((offer) =>
        isPast(offer, today) ? { ...offer, state: 'expired' as const } : offer,
      ),
      placements: withLocation(placements),
    };
  },
  audit: ({ family }) => ({ family }),
});
