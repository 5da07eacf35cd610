import type { PageContext } from '../../platform/http/page-context.ts';

export function HomePage({ page }: { page: PageContext }) {
  return (
    <>
      <h1>{page.t('home.title')}</h1>
      <p>{page.t('home.lead')}</p>
    </>
  );
}
