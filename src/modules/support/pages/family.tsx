import { page as route, type Answer } from '../../../platform/http/route.ts';
import { LinkButton, Notice } from '../../../platform/page/parts.tsx';
import type { FamilyFile } from '../../requests/index.ts';
import { ConsentPanel } from './consent-panel.tsx';
import { PeoplePanel, PlacementsPanel, ToldPanel } from './family-people.tsx';
import { RequestSection } from './family-request.tsx';
import {
  familyAddress,
  familyReads,
  headingOf,
  readScreen,
  reasonToday,
  type AskedRequest,
  type FamilyScreen,
} from './family-screen.ts';

/** One screen per family: how it stands, what can be done for it. */
export const familyPage = route('/loket/gezin/:family', {
  uses: familyReads,
  handle: async (page) => showScreen(await readScreen(page), null, 200),
});

/** Temporary care is asked or agreed already for the same child. */
const isBridged = (file: FamilyFile, { child }: AskedRequest): boolean =>
  file.requests.some(
    (other) => other.kind === 'occasional' && other.child === child && ['open', 'placed'].includes(other.state),
  );

const dones = ['consent', 'accepted', 'declined', 'line', 'stopped', 'birth', 'bridge'];

/** The screen, also after something that did not work. */
export function showScreen(screen: FamilyScreen, problem: string | null, status: number): Answer {
  const { page, file, leading } = screen;
  const { t } = page;
  const title = headingOf(screen);
  const done = page.query.one('gedaan');
  const why = reasonToday(screen);
  return page.html({
    title,
    status,
    wide: true,
    body: (
      <>
        <a class="back" href="/loket">
          {t('staff.desk.nav.day')}
        </a>
        {problem !== null && <Notice tone="stop">{problem}</Notice>}
        {problem === null && dones.includes(done) && <Notice tone="free">{t(`staff.desk.done.${done}`)}</Notice>}
        <h1>{title}</h1>
        {why !== null && leading !== null && (
          <Notice tone="warn">
            <p>{t(`staff.desk.why.${why.reason}`, { days: why.days })}</p>
            {leading.kind === 'regular' && screen.consent !== null && !isBridged(file, leading) && (
              <p>
                <LinkButton href={familyAddress(file.family.family, `/tijdelijk/${leading.request}`)}>
                  {t('staff.desk.family.bridge')}
                </LinkButton>
              </p>
            )}
          </Notice>
        )}
        <div class="cols two">
          <div>
            {file.requests.map((asked) => (
              <RequestSection key={asked.request} screen={screen} asked={asked} />
            ))}
          </div>
          <div>
            <ConsentPanel screen={screen} />
            <PeoplePanel screen={screen} />
            <PlacementsPanel screen={screen} />
            <ToldPanel screen={screen} />
          </div>
        </div>
      </>
    ),
  });
}
