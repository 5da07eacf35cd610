import { mayTry } from '../../../platform/access/may-try.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { licencesOfLocation, ownLocation } from '../reads/own-location.ts';
import { locationHistory, placesOfLocation } from '../reads/places-of-location.ts';

/** Who works at a location or runs it. */
export const isOfOrganiser = (actor: Actor): boolean => actor.kind === 'staff' && actor.as.kind === 'organiser';

const own = (tail: string) => (location: LocationId) => `/organisator/${location}/${tail}`;

/** The pages of one location, each with who sees it: by the rules of the read behind it, where that is one of ours. */
const tabs = [
  { name: 'questions', address: own('vragen'), to: isOfOrganiser },
  { name: 'occupancy', address: own('bezetting'), to: isOfOrganiser },
  { name: 'forecast', address: own('vooruitblik'), to: isOfOrganiser },
  { name: 'children', address: own('kinderen'), to: isOfOrganiser },
  { name: 'places', address: own('plaatsen'), to: (actor: Actor) => mayTry(actor, placesOfLocation) },
  { name: 'facts', address: own('gegevens'), to: (actor: Actor) => mayTry(actor, ownLocation) },
  {
    name: 'licence',
    address: (location: LocationId) => `/beheer/locaties/${location}/vergunning`,
    to: (actor: Actor) => mayTry(actor, licencesOfLocation),
  },
  { name: 'history', address: own('geschiedenis'), to: (actor: Actor) => mayTry(actor, locationHistory) },
] as const;

/** The ways between the pages of a location. Who sees only one page needs no way. */
export function LocationTabs({ page, location }: { page: PageContext; location: LocationId }) {
  const here = page.here.split('?')[0] ?? '';
  const shown = tabs.filter(({ to }) => to(page.actor));
  if (shown.length < 2) return null;
  return (
    <nav class="tabs noprint" aria-label={page.t('staff.supply.tabs')}>
      {shown.map(({ name, address }) => (
        <a
          key={name}
          href={page.href(address(location))}
          aria-current={here === address(location) ? 'page' : undefined}
        >
          {page.t(`staff.supply.tab.${name}`)}
        </a>
      ))}
    </nav>
  );
}
