import type { App } from '../platform/app.ts';
import type { PageContext } from '../platform/http/page-context.ts';
import { wordsOnly, type Answer, type Route } from '../platform/http/route.ts';
import { defineModule, type Module } from '../platform/module.ts';
import { Form, Notice } from '../platform/page/parts.tsx';
import { listOf } from '../platform/texts/format.ts';
import { CHOOSE_PATH, type MockProvider } from './mock-provider.ts';
import { practicePeople, type PracticePerson } from './practice-people.ts';

/** The page of the practice sign-in where you choose who you are, as a module beside the others. */
export function practicePages(app: App, { waiting: find }: MockProvider): Module {
  const waiting = (page: PageContext) => find(page.params['uid'] ?? '');

  const choose = wordsOnly(`${CHOOSE_PATH}/:uid`, async (page) => {
    const interaction = await waiting(page);
    if (interaction === undefined) return gone(page);
    return show(page, await peopleFor(app, interaction.params['login_hint']));
  });

  const chosen: Route = {
    method: 'POST',
    path: `${CHOOSE_PATH}/:uid`,
    uses: [],
    async handle(page) {
      const interaction = await waiting(page);
      const people = await practicePeople(app);
      const person = people.find(({ subject }) => subject === page.form.one('person'));
      if (interaction === undefined || person === undefined) return gone(page);
      interaction.result = { login: { accountId: person.subject, remember: false } };
      await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
      return { kind: 'redirect', to: interaction.returnTo };
    },
  };
  return defineModule('practice', { texts: { nl: {}, fr: {}, en: {} }, routes: [choose, chosen] });
}

/** With a hint only the people of that organisation (see hintFor); without, or with one that fits nobody, everybody. */
async function peopleFor(app: App, hint: unknown): Promise<PracticePerson[]> {
  const people = await practicePeople(app);
  const fitting = people.filter(({ codes }) => codes.includes(codeIn(hint)));
  return fitting.length > 0 ? fitting : people;
}

function codeIn(hint: unknown): string {
  try {
    const { code_hint: code } = JSON.parse(Buffer.from(String(hint), 'base64').toString()) as { code_hint?: unknown };
    return String(code);
  } catch {
    return '';
  }
}

function show(page: PageContext, people: readonly PracticePerson[]): Answer {
  const { t } = page;
  const organisations = [...new Set(people.map((person) => person.organisation))];
  return page.html({
    title: t('staff.practice.title'),
    body: (
      <>
        <h1>{t('staff.practice.title')}</h1>
        <Notice tone="warn">
          <p>{t('staff.practice.mark')}</p>
        </Notice>
        {people.length === 0 ? <p class="empty">{t('staff.practice.empty')}</p> : <p>{t('staff.practice.lead')}</p>}
        <Form page={page} action={`${CHOOSE_PATH}/${page.params['uid'] ?? ''}`}>
          {organisations.map((organisation) => (
            <section key={organisation}>
              <h2>{organisation}</h2>
              <div class="acts">
                {people
                  .filter((person) => person.organisation === organisation)
                  .map((person) => (
                    <button class="btn quiet" type="submit" name="person" value={person.subject} key={person.subject}>
                      {t('staff.practice.as', { name: person.name, roles: rolesOf(page, person) })}
                    </button>
                  ))}
              </div>
            </section>
          ))}
        </Form>
      </>
    ),
  });
}

const rolesOf = (page: PageContext, { roles }: PracticePerson) =>
  listOf(
    [...new Set(roles)].map((role) => page.t(`staff.role.${role}`)),
    page.lang,
  );

function gone(page: PageContext): Answer {
  return page.html({
    title: page.t('problem.title'),
    status: 400,
    body: (
      <>
        <h1>{page.t('problem.title')}</h1>
        <p>{page.t('staff.practice.expired')}</p>
        <p>
          <a href={page.href('/aanmelden')}>{page.t('staff.practice.back')}</a>
        </p>
      </>
    ),
  });
}
