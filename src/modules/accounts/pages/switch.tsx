import { form, page as pageRoute } from '../../../platform/http/route.ts';
import { ActButton, Chip } from '../../../platform/page/parts.tsx';
import { listOf } from '../../../platform/texts/format.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { switchOrganisation } from '../actions/staff.ts';
import { myOrganisations } from '../reads/organisations.ts';
import { waysIn } from '../reads/sign-in.ts';
import { firstPageOf } from '../rules/roles.ts';
import { askedPath } from './onward.ts';

type Mine = Awaited<ReturnType<typeof myOrganisations.run>>;

/** /wissel: the organisations somebody may act for. */
export const switchPage = pageRoute('/wissel', {
  uses: [myOrganisations, waysIn],
  async handle(page) {
    const mine = await page.read(myOrganisations, {});
    const { service } = await page.read(waysIn, {});
    const title = page.t('staff.switch.title');
    return page.html({
      title,
      body: (
        <>
          <h1>{title}</h1>
          {mine.length === 1 ? (
            <p>{page.t('staff.switch.one', { name: mine[0]?.name ?? '' })}</p>
          ) : (
            <Organisations page={page} mine={mine} />
          )}
          {service && (
            <p>
              <a href={`${page.url}/aanmelden/dienst`}>{page.t('staff.switch.elsewhere')}</a>
            </p>
          )}
        </>
      ),
    });
  },
});

function Organisations({ page, mine }: { page: PageContext; mine: Mine }) {
  const now = page.actor.kind === 'staff' ? page.actor.as.organisation : null;
  const onward = askedPath(page.query.one('verder')) ?? '';
  return (
    <ul class="todo">
      {mine.map(({ organisation, name, roles }) => (
        <li key={organisation}>
          <div>
            <b>{name}</b> {organisation === now && <Chip tone="free">{page.t('staff.switch.now')}</Chip>}
            <p class="why">
              {listOf(
                roles.map((role) => page.t(`staff.role.${role}`)),
                page.lang,
              )}
            </p>
          </div>
          <div class="acts">
            <ActButton
              page={page}
              action="/wissel"
              label={page.t('staff.switch.choose', { name })}
              hidden={{ organisation, verder: onward }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Goes on for the chosen organisation in a new session: nothing of the other comes along. */
export const switchForm = form('/wissel', {
  uses: [switchOrganisation],
  async handle(page) {
    if (page.actor.kind !== 'staff') return page.redirect('/aanmelden');
    const { person } = page.actor;
    const chosen = await page.act(switchOrganisation, {
      person,
      organisation: page.form.one('organisation') as typeof page.actor.as.organisation,
    });
    const farewell = page.visit.kept('farewell');
    await page.visit.signInStaff(person, chosen.organisation);
    if (farewell !== null) page.visit.keep('farewell', farewell);
    return page.redirect(askedPath(page.form.one('verder')) ?? firstPageOf(chosen.roles));
  },
});
