import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../database/connect.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { AnyAction, InputOf, OutputOf } from '../operations/operation.ts';
import type { Language, Translate } from '../texts/texts.ts';

/** What background work gets. It acts as 'system' and must bear being run twice. */
export interface JobContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Address of this installation without a slash at the end, for links in letters. */
  readonly url: string;
  readonly in: (language: Language) => Translate;
  /** Does an action as the system. */
  act<Op extends AnyAction>(operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>>;
}

export interface Job {
  /** 'module.doThing', as given to `emit`. */
  readonly name: string;
  /** Minutes between runs, for work that repeats by itself; null for work that is asked for. */
  readonly everyMinutes: number | null;
  run(context: JobContext, payload: Readonly<Record<string, unknown>>): Promise<void>;
}

export const job = (name: string, run: Job['run'], everyMinutes: number | null = null): Job => ({
  name,
  run,
  everyMinutes,
});
