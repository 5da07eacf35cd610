import type { PageContext } from './page-context.ts';

/** What stands in the way, and a way on. */
export function ProblemPage({ page, sentence }: { page: PageContext; sentence: string }) {
  return (
    <>
      <h1>{page.t('problem.title')}</h1>
      <p>{sentence}</p>
      <p>
        <a href={page.href('/')}>{page.t('problem.home')}</a>
      </p>
    </>
  );
}
