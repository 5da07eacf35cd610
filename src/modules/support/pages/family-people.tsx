import type { ComponentChildren } from 'preact';
import { SummaryList } from '../../../platform/page/parts.tsx';
import { longDate, sayHalfDays } from '../../../platform/texts/format.ts';
import { isVulnerable, type Child, type Guardian } from '../../requests/index.ts';
import { familyAddress, nameOfChild, type FamilyScreen } from './family-screen.ts';

/** Who they are and how to reach them. */
export function PeoplePanel({ screen }: { screen: FamilyScreen }) {
  const { page, file, municipality, consent } = screen;
  const { t } = page;
  const { family, guardians, children, street, postcode } = file.family;
  const home = [street, [postcode, municipality].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <section class="panel">
      <h2>{t('staff.desk.family.people')}</h2>
      <SummaryList
        changeWord={t('staff.desk.family.birth')}
        rows={[
          ...guardians.map((guardian) => ({
            term: `${guardian.firstName} ${guardian.lastName}`,
            value: <Reach guardian={guardian} />,
          })),
          { term: t('staff.desk.family.home'), value: home },
          ...children.map((child) => {
            const name = nameOfChild(screen, child.child);
            const row = { term: name, value: <BornOrExpected screen={screen} child={child} /> };
            const href = familyAddress(family, `/geboorte/${child.child}`);
            return child.birthDate === null && consent !== null ? { ...row, change: { href, label: name } } : row;
          }),
        ]}
      />
    </section>
  );
}

const Reach = ({ guardian: { phone, email } }: { guardian: Guardian }) => (
  <>
    {phone !== null && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
    {phone !== null && email !== null && <br />}
    {email !== null && <a href={`mailto:${email}`}>{email}</a>}
  </>
);

function BornOrExpected({ screen: { page }, child }: { screen: FamilyScreen; child: Child }): ComponentChildren {
  const { t, lang } = page;
  if (child.birthDate !== null) return t('staff.placement.child.born', { date: longDate(child.birthDate, lang) });
  return child.dueDate === null ? '' : t('staff.placement.child.expected', { date: longDate(child.dueDate, lang) });
}

/** Where the children are or will be cared for. */
export function PlacementsPanel({ screen }: { screen: FamilyScreen }) {
  const { page, places } = screen;
  const { t, lang } = page;
  if (places.placements.length === 0) return null;
  return (
    <section class="panel">
      <h2>{t('staff.desk.family.placements')}</h2>
      <ul>
        {places.placements.map((placement) => (
          <li key={placement.placement}>
            {t('staff.desk.family.placement', {
              child: nameOfChild(screen, placement.child),
              location: placement.at.name,
              days: sayHalfDays(placement.halfDays, lang, t),
              from: longDate(placement.from, lang),
              until: longDate(placement.until, lang),
              kind: t(`staff.placement.children.${placement.kind}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the family told with its first request on the screen. */
export function ToldPanel({ screen: { page, leading } }: { screen: FamilyScreen }) {
  const { t } = page;
  if (leading === null) return null;
  const told = [
    ...leading.facts.map((fact) => t(`staff.placement.told.${fact}`)),
    ...(leading.widerHours ? [t('staff.desk.extra.widerHours')] : []),
    ...(leading.specificNeed ? [t('staff.desk.extra.specificNeed')] : []),
    ...(isVulnerable(leading.facts) ? [t('staff.placement.vulnerable')] : []),
  ];
  return (
    <section class="panel">
      <h2>{t('staff.desk.family.told')}</h2>
      <p>{t('staff.desk.family.reason', { reason: t(`staff.placement.reason.${leading.reason}`) })}</p>
      {told.length > 0 && (
        <ul>
          {told.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {leading.remarks !== null && <blockquote>{leading.remarks}</blockquote>}
    </section>
  );
}
