import { formValues, toInput, type FormValues } from '../../platform/http/form-values.ts';
import type { PageContext } from '../../platform/http/page-context.ts';
import { form, page as pageRoute, type Answer, type Route } from '../../platform/http/route.ts';
import { errorsOf, TextField, type ErrorOf } from '../../platform/page/fields.tsx';
import { Button, ErrorSummary, Form } from '../../platform/page/parts.tsx';
import { nl as sharedWords } from '../../platform/texts/nl.ts';
import { tellBirth, type FamilyFile } from '../../modules/requests/index.ts';
import { viewReads, withFamily, type FamilyView } from './family-view.ts';

const FILE = '/mijn-vraag/overzicht';
const uses = [...viewReads, tellBirth];
type Child = FamilyFile['family']['children'][number];

export const birthRoutes: readonly Route[] = [
  pageRoute('/mijn-vraag/geboren/:child', {
    uses,
    handle: (page) =>
      withChild(page, (view, { firstName, lastName }) =>
        show(view, formValues({ firstName: firstName ?? '', lastName: lastName ?? '' }), () => null, 200),
      ),
  }),
  form('/mijn-vraag/geboren/:child', { uses, handle: tell }),
];

const withChild = (
  page: PageContext,
  then: (view: FamilyView, child: Child) => Answer | Promise<Answer>,
): Promise<Answer> =>
  withFamily(page, (view) => {
    const child = view.file.family.children.find((each) => each.child === page.params['child']);
    return child === undefined ? page.redirect(FILE) : then(view, child);
  });

function tell(page: PageContext): Promise<Answer> {
  return withChild(page, async (view, { child }) => {
    const { family } = view.file.family;
    const done = await page.attempt(tellBirth, toInput(tellBirth.input, page.form, { family, child }));
    if (done.ok) return page.redirect(FILE);
    const said = errorsOf(page, done.issues, (key) => key in sharedWords);
    const problem = done.problem === null ? null : page.say(done.problem);
    return show(view, page.form, (field) => said(field) ?? (field === 'birthDate' ? problem : null), done.status);
  });
}

function show({ page }: FamilyView, values: FormValues, error: ErrorOf, status: number): Answer {
  const { t } = page;
  const title = t('mine.birth.title');
  return page.html({
    title: status === 200 ? title : t('ask.wrongTitle', { title }),
    status,
    body: (
      <div class="q">
        <a class="back" href={page.href(FILE)}>
          {t('frame.back')}
        </a>
        <ErrorSummary frame={page} fields={['birthDate', 'firstName', 'lastName']} error={error} />
        <h1>{title}</h1>
        <p class="hint">{t('mine.birth.hint')}</p>
        <Form page={page} action={`/mijn-vraag/geboren/${page.params['child'] ?? ''}`}>
          <TextField
            name="birthDate"
            label={t('mine.birth.date')}
            hint={t('ask.dateHint', { example: '14/10/2026' })}
            value={values.one('birthDate')}
            error={error('birthDate')}
            short
          />
          <TextField
            name="firstName"
            label={t('mine.birth.firstName')}
            value={values.one('firstName')}
            error={error('firstName')}
          />
          <TextField
            name="lastName"
            label={t('mine.birth.lastName')}
            value={values.one('lastName')}
            error={error('lastName')}
          />
          <Button>{t('mine.birth.button')}</Button>
        </Form>
      </div>
    ),
  });
}
