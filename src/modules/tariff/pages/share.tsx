import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { sharedPath } from './answers.ts';

/** An address that says nothing about the family: who gets it sees the prices at every income. */
export function Share({ page, values }: { page: PageContext; values: FormValues }) {
  const address = `${page.url}${page.href(sharedPath(values))}`;
  return (
    <section aria-labelledby="delen">
      <h2 id="delen">{page.t('tariff.share')}</h2>
      <p>{page.t('tariff.share.text')}</p>
      <p class="address">
        <a href={page.href(sharedPath(values))}>{address}</a>
      </p>
    </section>
  );
}
