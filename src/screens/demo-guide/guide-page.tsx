import { addDays, type CalendarDate, date } from '../../kernel/calendar-date.ts';
import { listHalfDays, wholeDays } from '../../kernel/half-days.ts';
import type { StaffRole } from '../../platform/access/actor.ts';
import type { PageContext } from '../../platform/http/page-context.ts';
import { page } from '../../platform/http/route.ts';
import { DataTable } from '../../platform/page/parts.tsx';
import type { Guide, GuidePerson } from './guide.ts';
import { showGuide } from './reads/show-guide.ts';

/** How to try a demo: the first story in seven steps, who can be played, and the code of an example family. */
export const guidePage = page('/oefenen', {
  uses: [showGuide],
  async handle(context) {
    const guide = await context.read(showGuide, {});
    return context.html({ title: context.t('guide.title'), body: <GuideBody page={context} guide={guide} /> });
  },
});

function GuideBody({ page, guide }: { page: PageContext; guide: Guide }) {
  const { t } = page;
  const who = (role: StaffRole) => guide.people.find((person) => person.role === role)?.name ?? '';
  const values = { place: guide.place, flagship: guide.flagship, organiser: who('organiser'), desk: who('deskWorker'), policy: who('policyOfficer') }; // prettier-ignore
  return (
    <>
      <h1>{t('guide.title')}</h1>
      <p class="lead">{t('guide.lead')}</p>
      <ol class="steps">
        {steps(guide, page.today).map(({ key, path }) => (
          <li key={key}>
            <b>{t(`guide.step.${key}`, values)}</b> {t(`guide.step.${key}.text`, values)}{' '}
            <a href={page.href(path)}>{t(`guide.step.${key}.link`, values)}</a>
          </li>
        ))}
      </ol>
      <h2>{t('guide.family')}</h2>
      <p>{t('guide.family.text', values)}</p>
      <p class="code">
        <strong>{guide.code}</strong>
      </p>
      <h2>{t('guide.people')}</h2>
      <p>
        {t('guide.people.text')} <a href={page.href('/aanmelden')}>{t('guide.people.link')}</a>
      </p>
      <DataTable<GuidePerson>
        caption={t('guide.people.caption')}
        empty=""
        rows={guide.people}
        columns={[
          { title: t('guide.people.name'), head: true, cell: (row) => row.name },
          { title: t('guide.people.role'), cell: (row) => t(`guide.role.${row.role}`) },
          { title: t('guide.people.organisation'), cell: (row) => row.organisation },
        ]}
      />
      <p class="note">{t('guide.letters')}</p>
      <p>
        <a href={page.href('/postvak')}>{t('guide.letters.link')}</a>
      </p>
    </>
  );
}

/** The first story everything must tell. */
const steps = ({ place }: Guide, today: CalendarDate) => [
  { key: 'search', path: searchFor(place, nextMarch(today)) },
  { key: 'ask', path: '/vraag' },
  { key: 'offer', path: '/aanmelden' },
  { key: 'second', path: '/aanmelden' },
  { key: 'accept', path: '/mijn-vraag' },
  { key: 'desk', path: '/aanmelden' },
  { key: 'policy', path: '/aanmelden' },
];

/** The first of March that is at least a month away. */
function nextMarch(today: CalendarDate): CalendarDate {
  const year = Number(today.slice(0, 4));
  const march = date(`${String(year)}-03-01`);
  return march > addDays(today, 30) ? march : date(`${String(year + 1)}-03-01`);
}

function searchFor(place: string, from: CalendarDate): string {
  const days = listHalfDays(wholeDays(1, 2, 4)).map((index): [string, string] => ['dagen', String(index)]);
  return `/zoeken?${new URLSearchParams([['plaats', place], ['vanaf', from], ...days]).toString()}`; // prettier-ignore
}
