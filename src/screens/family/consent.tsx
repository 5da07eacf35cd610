import type { DeskId } from '../../kernel/ids.ts';
import { form, type Route } from '../../platform/http/route.ts';
import { ActButton } from '../../platform/page/parts.tsx';
import { longDate } from '../../platform/texts/format.ts';
import { withdrawConsent } from '../../modules/requests/index.ts';
import type { FamilyView } from './family-view.ts';

/** Which desk may act for the family, until when, and the way to end that. */
export function Consents({ view: { page, file } }: { view: FamilyView }) {
  const byDesk = new Map(file.consents.map((consent) => [consent.desk, consent]));
  if (byDesk.size === 0) return null;
  const { t } = page;
  return (
    <section class="panel">
      <h2>{t('mine.consent.title')}</h2>
      {[...byDesk.values()].map(({ desk, deskName, until }) => (
        <div key={desk}>
          <p>{t('mine.consent.says', { desk: deskName, date: longDate(until, page.lang) })}</p>
          <ActButton
            page={page}
            action="/mijn-vraag/toestemming/stop"
            hidden={{ desk }}
            label={t('mine.consent.stop')}
          />
        </div>
      ))}
    </section>
  );
}

export const consentRoutes: readonly Route[] = [
  form('/mijn-vraag/toestemming/stop', {
    uses: [withdrawConsent],
    async handle(page) {
      if (page.actor.kind !== 'family') return page.redirect('/mijn-vraag');
      await page.act(withdrawConsent, { family: page.actor.family, desk: page.form.one('desk') as DeskId });
      return page.redirect('/mijn-vraag/overzicht');
    },
  }),
];
