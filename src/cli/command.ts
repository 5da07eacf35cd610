/** One word of the command line. */
export interface Command {
  readonly name: string;
  /** The name with its arguments, as help shows it. */
  readonly usage: string;
  readonly summary: string;
  /** More lines for `kribbe <command> --help`. */
  readonly help?: readonly string[];
  /** Answers the exit code: 0 done, 1 failed, 2 called wrongly. */
  run(words: readonly string[]): Promise<number>;
}
