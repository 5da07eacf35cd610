import type { Database } from '../database/connect.ts';

/** One thing somebody who runs Kribbe should know. A whole sentence, in English; ids at most, no names of people. */
export interface Finding {
  /** False for what is only good to know. */
  readonly wrong: boolean;
  readonly sentence: string;
}

/** A look at whether the installation is sound, for `kribbe doctor`. Reads only. */
export interface Check {
  /** What is looked at, as a heading: 'occupancy'. */
  readonly name: string;
  run(db: Database): Promise<readonly Finding[]>;
}

export const good = (sentence: string): Finding => ({ wrong: false, sentence });
export const wrong = (sentence: string): Finding => ({ wrong: true, sentence });
