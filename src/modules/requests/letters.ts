import type { JobContext } from '../../platform/jobs/job.ts';
import type { Language } from '../../platform/texts/texts.ts';
import type { Family } from './store/families.ts';

interface Words {
  readonly subject: string;
  readonly body: string;
}

/**
 * A letter to each guardian with an e-mail address, in the family's language. Who has none is phoned by the desk. `key`
 * names the occasion: a job that runs twice writes once.
 */
export async function writeFamily(
  { mailer, in: speak, url }: JobContext,
  family: Family,
  key: string,
  words: (language: Language) => Words,
  /** Makes a code for each letter that opens the family's page once; without it the letter names the page only. */
  code: (() => Promise<string>) | null = null,
): Promise<void> {
  const language = family.language ?? 'nl';
  const t = speak(language);
  const { subject, body } = words(language);
  const address = `${url}${language === 'nl' ? '' : `/${language}`}/mijn-vraag`;
  const wayIn = async () =>
    code === null
      ? t('letter.follow', { url: address })
      : t('letter.open', { url: `${address}/mail?code=${await code()}` });
  const written = new Set<string>();
  for (const { guardian, firstName, email } of family.guardians) {
    if (email === null || written.has(email.toLowerCase())) continue;
    written.add(email.toLowerCase());
    const text = [
      t('letter.hello', { name: firstName }),
      body,
      await wayIn(),
      t('letter.bye'),
      t('letter.noReply'),
    ].join('\n\n');
    await mailer.send({ to: email, subject, text, key: `${key} ${guardian}` });
  }
}
