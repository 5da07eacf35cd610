import { createTransport } from 'nodemailer';
import type { Message } from './message.ts';

/** How handing over a message ended; anything passing is an UnsentLetter and is tried again. */
export type Handover = { readonly ok: true } | { readonly ok: false; readonly refusal: string };

/** The letter was not handed over, for now. The message names no person. */
export class UnsentLetter extends Error {
  constructor(why: string) {
    super(`letter not sent: ${why}`);
    this.name = 'UnsentLetter';
  }
}

export interface Smtp {
  handOver(message: Message): Promise<Handover>;
  close(): void;
}

/** Milliseconds; shorter in tests. */
export interface Patience {
  readonly connect: number;
  readonly answer: number;
}

/** Talks to a mail server: smtp://user:password@host:587, smtps://…:465; `?requireTLS=true` refuses plain text. */
export function smtpTo(url: string, patience: Patience = { connect: 10_000, answer: 30_000 }): Smtp {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.answer,
    socketTimeout: patience.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async handOver(message) {
      try {
        await transport.sendMail(message);
        return { ok: true };
      } catch (error) {
        const failure = error as SmtpFailure;
        if (isForGood(failure)) return { ok: false, refusal: sayFailure(failure) };
        throw new UnsentLetter(sayFailure(failure));
      }
    },
    close: () => {
      transport.close();
    },
  };
}

interface SmtpFailure {
  readonly message: string;
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/**
 * 5xx (RFC 5321 § 4.2.1) about this recipient or these words. The same code before that (greeting, sign-in, sender)
 * says that our settings are wrong: the letter itself may still go out when they are mended.
 */
const isForGood = ({ command, responseCode = 0 }: SmtpFailure): boolean =>
  responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');

/** The server's words, one line, without addresses: they end up in the log and in the job table. */
function sayFailure({ message, code }: SmtpFailure): string {
  const plain = message.replace(/\s+/g, ' ').replace(/<?[^\s<>"]+@[^\s<>"]+>?/g, '<…>');
  return `${code ?? 'error'}: ${plain}`.slice(0, 300);
}
