import { fail, ok, type Result } from './result.ts';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every state a table names, whether it leads somewhere or ends. */
export type StateOf<T extends Table> = Extract<keyof T, string>;
export type EventOf<T extends Table> = { [S in keyof T]: Extract<keyof T[S], string> }[keyof T];

/** A state machine drawn from a table of data: `{ state: { event: next state } }`. */
export interface Machine<T extends Table> {
  readonly name: string;
  readonly table: T;
  readonly states: readonly StateOf<T>[];
  readonly events: readonly EventOf<T>[];
  /** Why an edge that surprises exists, by 'state.event'. */
  readonly why: Readonly<Record<string, string>>;
  /** The state that follows, or the problem '<name>.notPossible' with state and event. */
  move(state: StateOf<T>, event: EventOf<T>): Result<StateOf<T>>;
  can(state: StateOf<T>, event: EventOf<T>): boolean;
  /** States from which nothing leads on. */
  isFinal(state: StateOf<T>): boolean;
}

/** Builds the machine and checks that every next state is itself in the table. */
export function machine<const T extends Table>(
  name: string,
  table: T,
  options: { why?: Readonly<Record<string, string>> } = {},
): Machine<T> {
  const states = Object.keys(table) as StateOf<T>[];
  const events = [...new Set(Object.values(table).flatMap((edges) => Object.keys(edges)))] as EventOf<T>[];
  for (const [state, edges] of Object.entries(table))
    for (const [event, next] of Object.entries(edges))
      if (!(next in table)) throw new Error(`${name}: ${state} --${event}--> ${next}, but ${next} is no state`);
  const nextOf = (state: StateOf<T>, event: EventOf<T>) => table[state]?.[event] as StateOf<T> | undefined;
  return {
    name,
    table,
    states,
    events,
    why: options.why ?? {},
    can: (state, event) => nextOf(state, event) !== undefined,
    isFinal: (state) => Object.keys(table[state] ?? {}).length === 0,
    move(state, event) {
      const next = nextOf(state, event);
      return next === undefined ? fail(`${name}.notPossible`, { state, event }) : ok(next);
    },
  };
}
