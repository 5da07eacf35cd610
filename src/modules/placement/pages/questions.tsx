import { page as route } from '../../../platform/http/route.ts';
import { Chip, DataTable } from '../../../platform/page/parts.tsx';
import { openQuestions } from '../reads/open-questions.ts';

/** The organiser's day: at which locations families wait for an answer. */
export const questionsPage = route('/organisator/vragen', {
  uses: [openQuestions],
  async handle(page) {
    const { t } = page;
    const rows = await page.read(openQuestions, {});
    const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
    const title = t('staff.placement.questions.title', {
      unanswered: sum((row) => row.unanswered),
      late: sum((row) => row.late),
    });
    return page.html({
      title,
      wide: true,
      body: (
        <>
          <h1>{title}</h1>
          <DataTable
            caption={t('staff.placement.questions.caption')}
            empty={t('staff.placement.questions.empty')}
            rows={rows}
            columns={[
              {
                title: t('staff.placement.questions.location'),
                head: true,
                cell: (row) => <a href={page.href(`/organisator/${row.location}/vragen`)}>{row.name}</a>,
              },
              { title: t('staff.placement.questions.municipality'), cell: (row) => row.municipality },
              { title: t('staff.placement.questions.open'), number: true, cell: (row) => row.open },
              { title: t('staff.placement.questions.unanswered'), number: true, cell: (row) => row.unanswered },
              {
                title: t('staff.placement.questions.late'),
                number: true,
                cell: (row) => (row.late > 0 ? <Chip tone="stop">{row.late}</Chip> : row.late),
              },
              { title: t('staff.placement.questions.offered'), number: true, cell: (row) => row.offered },
            ]}
          />
        </>
      ),
    });
  },
});
