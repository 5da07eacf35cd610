import type { LocationId } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';

const tabs = [
  ['vragen', 'questions'],
  ['bezetting', 'occupancy'],
  ['kinderen', 'children'],
  ['gegevens', 'facts'],
] as const;

/** The pages of one location, for who runs it. */
export function LocationTabs({ page, location }: { page: PageContext; location: LocationId }) {
  const here = page.here.split('?')[0] ?? '';
  return (
    <nav class="tabs noprint" aria-label={page.t('staff.placement.tabs')}>
      {tabs.map(([path, name]) => {
        const address = `/organisator/${location}/${path}`;
        return (
          <a key={path} href={page.href(address)} aria-current={here === address ? 'page' : undefined}>
            {page.t(`staff.placement.tab.${name}`)}
          </a>
        );
      })}
    </nav>
  );
}
