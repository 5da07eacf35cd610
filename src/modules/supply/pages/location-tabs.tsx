import { mayChange } from './organiser.tsx';
import type { LocationId } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';

const tabs = [
  ['vragen', 'questions'],
  ['bezetting', 'occupancy'],
  ['vooruitblik', 'forecast'],
  ['kinderen', 'children'],
  ['plaatsen', 'places'],
  ['gegevens', 'facts'],
  ['geschiedenis', 'history'],
] as const;

/** The pages of one location, for who runs it. */
export function LocationTabs({ page, location }: { page: PageContext; location: LocationId }) {
  const here = page.here.split('?')[0] ?? '';
  return (
    <nav class="tabs noprint" aria-label={page.t('staff.supply.tabs')}>
      {tabs
        .filter(([, name]) => name !== 'facts' || mayChange(page.actor))
        .map(([path, name]) => {
          const address = `/organisator/${location}/${path}`;
          return (
            <a key={path} href={page.href(address)} aria-current={here === address ? 'page' : undefined}>
              {page.t(`staff.supply.tab.${name}`)}
            </a>
          );
        })}
    </nav>
  );
}
