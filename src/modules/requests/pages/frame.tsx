import type { ComponentChildren } from 'preact';
import type { DraftId } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { ActButton } from '../../../platform/page/parts.tsx';

/** The draft of this visit, or null. */
export const draftOf = (page: PageContext): DraftId | null =>
  page.actor.kind === 'visitor' || page.actor.kind === 'family' ? page.actor.draft : null;

/** One question page: the way back, the question, the code to come back with. */
export function QuestionFrame({
  page,
  back,
  children,
}: {
  page: PageContext;
  back: string;
  children: ComponentChildren;
}) {
  return (
    <>
      <div class="q">
        <a class="back" href={page.href(back)}>
          {page.t('frame.back')}
        </a>
        {children}
      </div>
      <KeepCode page={page} />
    </>
  );
}

/** The code that opens this request again; only in the visit that made or typed it. */
export function KeepCode({ page }: { page: PageContext }) {
  const code = page.visit.kept('code');
  if (code === null) return null;
  return (
    <aside class="keep-code" aria-label={page.t('ask.code.title')}>
      <p>
        {page.t('ask.code.later')} <b class="code">{code}</b>
      </p>
      <p class="meta">{page.t('ask.code.where')}</p>
      <ActButton page={page} action="/vraag/stoppen" label={page.t('ask.code.close')} />
    </aside>
  );
}
