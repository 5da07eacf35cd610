import type { Choice, Instance, InstanceRequest, Outcome } from '../model.ts';
import type { Format } from './read.ts';
import { MOST_FAULTS, show, type Fault } from './schema-check.ts';

/** Where each request goes: a location, a list with one for each child, or null. Plain formats use positions. */
export type Places = Readonly<Record<string, string | number | null | readonly (string | null)[]>>;

/** What `Places` leaves open: the days of a flexible request, and the pool when it is not the open one. */
export interface Held {
  readonly halfDays?: number;
  readonly pool?: number;
}

/** An outcome as it is written to a file. */
export interface WrittenOutcome {
  readonly outcome: Places;
  readonly held: Readonly<Record<string, Held>>;
}

const choicesOf = ({ choices, current }: InstanceRequest): readonly Choice[] =>
  current === undefined || choices.includes(current) ? choices : [...choices, current];

export function writeOutcome(instance: Instance, outcome: Outcome, format: Format = 'kribbe'): WrittenOutcome {
  const places: Record<string, string | number | null | readonly (string | null)[]> = {};
  const held: Record<string, Held> = {};
  instance.requests.forEach((request, i) => {
    const choice = choicesOf(request)[outcome.choice[i]!];
    places[request.id] = choice === undefined ? null : format === 'kribbe' ? choice : Number(choice);
    if (choice === undefined) return;
    const days = request.days ? { halfDays: outcome.halfDays[i]! } : {};
    const pool = outcome.pool[i]! > 0 ? { pool: outcome.pool[i]! } : {};
    if (request.days || outcome.pool[i]! > 0) held[request.id] = { ...days, ...pool };
  });
  return { outcome: places, held };
}

export type OutcomeReading =
  { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads what `writeOutcome` wrote, or the object of places alone, or (plain formats) a list by position with -1 for
 * none. Never throws. A place that was not asked for is a fault here: there is no choice to point at.
 */
export function readOutcome(instance: Instance, value: unknown, format: Format = 'kribbe'): OutcomeReading {
  const faults: Fault[] = [];
  const say = (path: string, message: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ path, message });
  };
  const failed = () => ({ ok: false, faults }) as const;
  if (Array.isArray(value) && format === 'kribbe') say('the file', 'is a list; expected an object with outcome');
  const file = Array.isArray(value)
    ? { outcome: Object.fromEntries(value.map((each, at) => [at, each as unknown])) }
    : value;
  if (!isObject(file)) say('the file', `is ${show(value)}; expected an object with outcome`);
  if (faults.length > 0 || !isObject(file)) return failed();
  const places = isObject(file.outcome) ? file.outcome : file;
  const held = isObject(file.outcome) && isObject(file.held) ? file.held : {};
  const known = new Set(instance.requests.map(({ id }) => id));
  for (const [name, list] of [
    ['outcome', places],
    ['held', held],
  ] as const)
    // prettier-ignore
    for (const id of Object.keys(list)) if (!known.has(id)) say(`${name}.${id}`, 'is no request');
  const count = instance.requests.length;
  const outcome = {
    choice: new Int32Array(count).fill(-1),
    halfDays: new Uint16Array(count),
    pool: new Float64Array(count),
  };
  instance.requests.forEach((request, i) => {
    if (!Object.hasOwn(places, request.id))
      return say(`outcome.${request.id}`, 'is missing; null says that there is no place');
    const place = places[request.id];
    if (place === null || (place === -1 && format !== 'kribbe')) return;
    const wanted =
      format === 'kribbe' ? JSON.stringify(place) : JSON.stringify(typeof place === 'number' ? String(place) : place);
    const choice = choicesOf(request).findIndex((each) => JSON.stringify(each) === wanted);
    if (choice < 0) return say(`outcome.${request.id}`, `is ${show(place)}, which the request did not choose`);
    const more = Object.hasOwn(held, request.id) ? held[request.id] : {};
    if (!isObject(more)) return say(`held.${request.id}`, `is ${show(more)}; expected an object`);
    const { halfDays = request.halfDays ?? 0, pool = 0 } = more;
    if (!isCount(halfDays, 1 << 14))
      return say(`held.${request.id}.halfDays`, `is ${show(halfDays)}; expected half-days as bits`);
    if (!isCount(pool, 16 ** 8))
      return say(`held.${request.id}.pool`, `is ${show(pool)}; expected the number of a pool`);
    outcome.choice[i] = choice;
    outcome.halfDays[i] = halfDays;
    outcome.pool[i] = pool;
  });
  return faults.length > 0 ? failed() : { ok: true, outcome };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown, end: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < end;
