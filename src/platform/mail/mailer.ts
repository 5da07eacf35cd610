/** One letter, in plain text: it reads on every phone and nothing in it is fetched from elsewhere. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Same key, same letter: sending twice is recognised (Message-ID). */
  readonly key: string;
}

export interface Mailer {
  /** Hands the letter over, or throws so that the job is tried again. */
  send(letter: Letter): Promise<void>;
}
