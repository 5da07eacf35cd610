import type { PageContext } from '../../../platform/http/page-context.ts';
import { LinkButton } from '../../../platform/page/parts.tsx';

/** Signed in elsewhere, but nobody here: why, and whom to ask. */
export function NoRole({ page }: { page: PageContext }) {
  return (
    <>
      <h1>{page.t('staff.noRole.title')}</h1>
      <p>{page.t('staff.noRole.text')}</p>
      <Again page={page} />
    </>
  );
}

export function UnknownOrganisation({ page, code, name }: { page: PageContext; code: string; name: string | null }) {
  return (
    <>
      <h1>{page.t('staff.unknownOrganisation.title')}</h1>
      <p>{page.t('staff.unknownOrganisation.text', { code, name: name ?? code })}</p>
      <Again page={page} />
    </>
  );
}

const Again = ({ page }: { page: PageContext }) => (
  <p>
    <LinkButton href={page.href('/aanmelden')} quiet>
      {page.t('staff.again')}
    </LinkButton>
  </p>
);
