import type { Desk } from '../../modules/geo/index.ts';
import type { PageContext } from '../../platform/http/page-context.ts';

/** How to reach a desk: its name, number, address, each on a line. */
export function DeskContact({ page, desk }: { page: PageContext; desk: Desk }) {
  const { name, phone, email, address } = desk;
  return (
    <address class="contact">
      <b>{name}</b>
      {phone !== null && (
        <span>
          {page.t('help.phone')} <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </span>
      )}
      {email !== null && (
        <span>
          {page.t('help.email')} <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
      {address !== null && <span>{address}</span>}
    </address>
  );
}
