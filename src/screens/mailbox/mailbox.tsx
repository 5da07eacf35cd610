import { page, type Answer } from '../../platform/http/route.ts';
import type { PageContext } from '../../platform/http/page-context.ts';
import { DataTable } from '../../platform/page/parts.tsx';
import { dayAndTime } from '../../platform/texts/format.ts';
import { ownLinks } from './own-links.ts';
import { letter, letters } from './reads/letters.ts';
import type { KeptLetter } from './store/letters.ts';

/** Everything the demo would have sent. */
export const mailboxPage = page('/postvak', {
  uses: [letters],
  async handle(context): Promise<Answer> {
    const { t, lang } = context;
    const rows = await context.read(letters, {});
    return context.html({
      title: t('mailbox.title'),
      body: (
        <>
          <h1>{t('mailbox.title')}</h1>
          <p class="lead">{t('mailbox.lead')}</p>
          <DataTable<KeptLetter>
            caption={t('mailbox.caption')}
            empty={t('mailbox.empty')}
            rows={rows}
            columns={[
              {
                title: t('mailbox.subject'),
                head: true,
                cell: (row) => (
                  <a href={context.href(`/postvak/brief?sleutel=${encodeURIComponent(row.key)}`)}>{row.subject}</a>
                ),
              },
              { title: t('mailbox.to'), cell: (row) => row.to },
              { title: t('mailbox.at'), cell: (row) => dayAndTime(row.at, lang) },
            ]}
          />
        </>
      ),
    });
  },
});

/** One letter, with links that can be followed. */
export const letterPage = page('/postvak/brief', {
  uses: [letter],
  async handle(context): Promise<Answer> {
    const { t, lang } = context;
    const shown = await context.read(letter, { key: context.query.one('sleutel') });
    return context.html({
      title: shown.subject,
      body: (
        <>
          <a class="back" href={context.href('/postvak')}>
            {t('mailbox.back')}
          </a>
          <h1>{shown.subject}</h1>
          <p>{t('mailbox.sentTo', { to: shown.to, at: dayAndTime(shown.at, lang) })}</p>
          <article class="letter">
            {shown.text.split(/\n{2,}/).map((paragraph, index) => (
              <p key={index}>
                <Lines text={paragraph} context={context} />
              </p>
            ))}
          </article>
        </>
      ),
    });
  },
});

function Lines({ text, context }: { text: string; context: PageContext }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {ownLinks(line, context.url).map((part) =>
            part.path === null ? part.text : <a href={part.path}>{part.text}</a>,
          )}
        </>
      ))}
    </>
  );
}
