import type { App } from '../app.ts';
import { isSettled, settle } from './letters.ts';
import type { Letter, Mailer } from './mailer.ts';
import { isAddress, messageOf } from './message.ts';
import { smtpTo, UnsentLetter, type Patience } from './smtp.ts';

export interface OpenMailer extends Mailer {
  /** Where letters go, for the person who starts the program. */
  readonly where: 'mail server' | 'demo mailbox' | 'nowhere';
  close(): void;
}

/**
 * The mailer of this installation: the mail server when there is one; else, in a demo, the mailbox in the database. A
 * real installation without mail server fails each letter, so that its job waits and doctor lists it.
 *
 * At least once: a letter is handed over, then remembered by its key. A crash in between sends it again, with the same
 * Message-ID.
 */
export function openMailer(
  { config, demo, around }: Pick<App, 'config' | 'demo' | 'around'>,
  patience?: Patience,
): OpenMailer {
  const { db, clock } = around;
  const smtp = config.smtpUrl === null ? null : smtpTo(config.smtpUrl, patience);
  const once = (deliver: (letter: Letter) => Promise<void>) => async (letter: Letter) => {
    if (await isSettled(db, letter.key)) return;
    if (!isAddress(letter.to)) await settle(db, clock, letter, { refusal: 'not an e-mail address', kept: demo });
    else await deliver(letter);
  };
  if (smtp !== null)
    return {
      where: 'mail server',
      close: () => {
        smtp.close();
      },
      send: once(async (letter) => {
        const handed = await smtp.handOver(messageOf(letter, config.mailFrom));
        await settle(db, clock, letter, { refusal: handed.ok ? null : handed.refusal, kept: demo });
      }),
    };
  if (demo)
    return {
      where: 'demo mailbox',
      close: () => undefined,
      send: once((letter) => settle(db, clock, letter, { kept: true })),
    };
  return {
    where: 'nowhere',
    close: () => undefined,
    send: () => Promise.reject(new UnsentLetter('no mail server configured (KRIBBE_SMTP_URL)')),
  };
}
