import type { PageContext } from '../../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer } from '../../../platform/http/route.ts';
import { refuse } from '../../../kernel/problem.ts';
import { Select, TextField } from '../../../platform/page/fields.tsx';
import { ActButton, Button, DataTable, ErrorSummary, Form, Notice } from '../../../platform/page/parts.tsx';
import { toInput } from '../../../platform/http/form-values.ts';
import { longDate } from '../../../platform/texts/format.ts';
import { invite, withdrawInvite } from '../actions/invite.ts';
import { takeRole } from '../actions/staff.ts';
import { listStaff } from '../reads/staff.ts';
import { accountErrors } from './errors.ts';
import type { ErrorOf } from '../../../platform/page/fields.tsx';

type Staff = Awaited<ReturnType<typeof listStaff.run>>;

/** The organisation whose colleagues are shown: always the one the administrator acts for. */
const organisationOf = (page: PageContext) =>
  page.actor.kind === 'staff' ? page.actor.as.organisation : refuse('access.refused');

/** /beheer: who works here, and inviting colleagues. */
export const adminPage = pageRoute('/beheer', {
  uses: [listStaff],
  handle: async (page) => show(page, await page.read(listStaff, { organisation: organisationOf(page) }), {}),
});

export const inviteForm = form('/beheer/uitnodigen', {
  uses: [invite, listStaff],
  async handle(page) {
    const organisation = organisationOf(page);
    const answer = await page.attempt(invite, toInput(invite.input, page.form, { organisation }));
    const staff = await page.read(listStaff, { organisation });
    if (answer.ok) return show(page, staff, { invited: answer.value });
    return show(page, staff, {
      status: answer.status,
      error: accountErrors(page, answer.issues),
      problem: answer.problem === null ? null : page.say(answer.problem),
    });
  },
});

export const withdrawForm = form('/beheer/intrekken', {
  uses: [withdrawInvite],
  async handle(page) {
    await page.act(withdrawInvite, toInput(withdrawInvite.input, page.form) as never);
    return page.redirect('/beheer');
  },
});

export const takeRoleForm = form('/beheer/rol-wegnemen', {
  uses: [takeRole, listStaff],
  async handle(page) {
    const organisation = organisationOf(page);
    const answer = await page.attempt(takeRole, toInput(takeRole.input, page.form, { organisation }));
    if (answer.ok) return page.redirect('/beheer');
    const problem = answer.problem === null ? page.t('problem.input.invalid') : page.say(answer.problem);
    return show(page, await page.read(listStaff, { organisation }), { status: answer.status, problem });
  },
});

interface Outcome {
  readonly status?: number;
  readonly error?: ErrorOf;
  readonly problem?: string | null;
  readonly invited?: Awaited<ReturnType<typeof invite.run>>;
}

function show(page: PageContext, staff: Staff, outcome: Outcome): Answer {
  const { t } = page;
  const error = outcome.error ?? (() => null);
  const organisation = page.actor.kind === 'staff' ? page.actor.as.name : '';
  const count = new Set(staff.staff.map((colleague) => colleague.person)).size;
  const title = t('staff.admin.title', { count, organisation });
  return page.html({
    title,
    status: outcome.status ?? 200,
    wide: true,
    body: (
      <>
        <ErrorSummary frame={page} fields={['name', 'email', 'role']} error={error} problem={outcome.problem ?? null} />
        {outcome.invited !== undefined && <Invited page={page} invited={outcome.invited} />}
        <h1>{title}</h1>
        <People page={page} staff={staff} />
        {staff.invites.length > 0 && <Waiting page={page} invites={staff.invites} />}
        <InviteFields page={page} staff={staff} error={error} kept={outcome.invited === undefined} />
      </>
    ),
  });
}

function Invited({ page, invited }: { page: PageContext; invited: NonNullable<Outcome['invited']> }) {
  const { t, form: typed } = page;
  const until = longDate(invited.expires, page.lang);
  return (
    <Notice tone="free" title={t('staff.admin.invited', { name: typed.one('name') })}>
      <p>{t('staff.admin.invitedText', { email: typed.one('email'), until })}</p>
      <p>
        <code>{`${page.url}/uitnodiging/${invited.token}`}</code>
      </p>
    </Notice>
  );
}

function People({ page, staff }: { page: PageContext; staff: Staff }) {
  const { t } = page;
  return (
    <>
      <DataTable
        caption={t('staff.admin.people')}
        empty={t('staff.admin.nobody')}
        rows={staff.staff}
        columns={[
          { title: t('staff.admin.name'), head: true, cell: (row) => row.name },
          { title: t('staff.admin.email'), cell: (row) => row.email ?? '–' },
          { title: t('staff.admin.role'), cell: (row) => t(`staff.role.${row.role}`) },
          { title: t('staff.admin.since'), cell: (row) => longDate(row.from, page.lang) },
          { title: t('staff.admin.origin'), cell: (row) => t(`staff.admin.origin.${row.origin}`) },
          {
            title: t('staff.admin.take'),
            cell: (row) => (
              <ActButton
                page={page}
                action="/beheer/rol-wegnemen"
                label={t('staff.admin.takeOf', { name: row.name })}
                hidden={{ person: row.person, role: row.role }}
              />
            ),
          },
        ]}
      />
      {staff.staff.some((row) => row.origin === 'oidc') && <p class="meta">{t('staff.admin.oidcNote')}</p>}
    </>
  );
}

function Waiting({ page, invites }: { page: PageContext; invites: Staff['invites'] }) {
  const { t } = page;
  return (
    <DataTable
      caption={t('staff.admin.waiting')}
      empty=""
      rows={invites}
      columns={[
        { title: t('staff.admin.name'), head: true, cell: (row) => row.name },
        { title: t('staff.admin.email'), cell: (row) => row.email },
        { title: t('staff.admin.role'), cell: (row) => t(`staff.role.${row.role}`) },
        { title: t('staff.admin.until'), cell: (row) => longDate(row.expires, page.lang) },
        {
          title: t('staff.admin.withdraw'),
          cell: (row) => (
            <ActButton
              page={page}
              action="/beheer/intrekken"
              label={t('staff.admin.withdraw')}
              hidden={{ invite: row.id }}
            />
          ),
        },
      ]}
    />
  );
}

interface InviteFieldsProps {
  readonly page: PageContext;
  readonly staff: Staff;
  readonly error: ErrorOf;
  /** Show again what was typed. */
  readonly kept: boolean;
}

function InviteFields({ page, staff, error, kept }: InviteFieldsProps) {
  const { t } = page;
  const typed = (name: string) => (kept ? page.form.one(name) : '');
  // Location staff come from the sign-in service: it says which locations.
  const roles = staff.mayGive.filter((role) => role !== 'locationStaff');
  return (
    <section class="panel">
      <h2>{t('staff.admin.invite')}</h2>
      <p class="meta">{t('staff.admin.inviteHint')}</p>
      <Form page={page} action="/beheer/uitnodigen">
        <TextField name="name" label={t('staff.admin.name')} value={typed('name')} error={error('name')} />
        <TextField
          name="email"
          type="email"
          label={t('staff.admin.email')}
          value={typed('email')}
          error={error('email')}
        />
        <Select
          name="role"
          label={t('staff.admin.role')}
          value={typed('role')}
          choices={roles.map((role) => ({ value: role, label: t(`staff.role.${role}`) }))}
          error={error('role')}
        />
        <Button>{t('staff.admin.send')}</Button>
      </Form>
    </section>
  );
}
