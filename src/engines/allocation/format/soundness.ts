import type { Instance, InstanceRequest, Lane } from '../model.ts';
import { show, type Fault } from './schema-check.ts';

type Names = ReadonlySet<string>;

/** What a schema cannot say: names that must exist, lists that must have a length, days that must lie in the week. */
export function* soundness(instance: Instance): Generator<Fault> {
  yield* twice(instance.facts, 'facts', (name) => name);
  yield* twice(instance.policies, 'policies', ({ id }) => id);
  yield* twice(instance.locations, 'locations', ({ id }) => id);
  yield* twice(instance.requests, 'requests', ({ id }) => id);
  for (const [at, policy] of instance.policies.entries()) {
    for (const [n, name] of policy.order.entries())
      if (!instance.facts.includes(name))
        yield { path: `policies[${at}].order[${n}]`, message: `${show(name)} is not among facts` };
    yield* twice(policy.reserve?.groups ?? [], `policies[${at}].reserve.groups`, ({ group }) => group);
  }
  const ages = agesOf(instance);
  for (const [at, location] of instance.locations.entries()) {
    yield* lanes(instance, location.lanes, `locations[${at}].lanes`, ages);
    for (const [n, pool] of (location.pools ?? []).entries())
      yield* lanes(instance, pool.lanes, `locations[${at}].pools[${n}].lanes`, ages);
  }
  const locations = new Set(instance.locations.map(({ id }) => id));
  for (const [at, request] of instance.requests.entries())
    yield* ofRequest(instance, locations, request, `requests[${at}]`);
  const groups = new Set([
    ...instance.policies.flatMap(({ reserve }) => (reserve?.groups ?? []).map(({ group }) => group)),
    ...instance.locations.flatMap(({ pools = [] }) => pools.map(({ group }) => group)),
  ]);
  if (groups.size > 30)
    yield { path: 'policies', message: `names ${groups.size} groups with the pools; at most 30 are possible` };
  if (ages.names.size > 250)
    yield { path: 'requests', message: `name ${ages.names.size} age groups; at most 250 are possible` };
}

function* twice<T>(list: readonly T[], path: string, nameOf: (each: T) => string): Generator<Fault> {
  const seen = new Map<string, number>();
  for (const [at, each] of list.entries()) {
    const name = nameOf(each);
    const before = seen.get(name);
    if (before === undefined) seen.set(name, at);
    else yield { path: `${path}[${at}]`, message: `${show(name)} is there already, as ${path}[${before}]` };
  }
}

interface Ages {
  readonly names: Names;
  /** Some child has no age group. */
  readonly some: boolean;
}

function agesOf({ requests }: Instance): Ages {
  const names = new Set<string>();
  let some = false;
  const see = (age: string | undefined) => {
    if (age === undefined) some = true;
    else names.add(age);
  };
  for (const { age, children } of requests) {
    if (!children) see(age);
    for (const child of children ?? []) {
      if (!child.ages) see(age);
      for (const stage of child.ages ?? []) see(stage.age);
    }
  }
  return { names, some };
}

/** Every lane has the right length, and every child counts in some lane: who counts nowhere would have no limit. */
function* lanes({ periods, halfDays }: Instance, list: readonly Lane[], path: string, ages: Ages): Generator<Fault> {
  for (const [at, { capacity }] of list.entries())
    if (capacity.length !== halfDays && capacity.length !== periods * halfDays)
      yield {
        path: `${path}[${at}].capacity`,
        message: `has ${capacity.length} numbers; expected ${halfDays}${periods > 1 ? ` or ${periods * halfDays}` : ''}`,
      };
  if (list.some((lane) => lane.ages === undefined)) return;
  const listed = new Set(list.flatMap((lane) => lane.ages ?? []));
  const missing = ages.some ? 'a child without age group' : [...ages.names].find((age) => !listed.has(age));
  if (missing !== undefined)
    yield { path, message: `no lane limits ${ages.some ? missing : `children of age ${show(missing)}`}` };
}

function* ofRequest(instance: Instance, locations: Names, request: InstanceRequest, path: string): Generator<Fault> {
  const { periods, halfDays, facts } = instance;
  const { children, days, current, override } = request;
  const week = 1 << halfDays;
  const length = (values: readonly number[], at: string) =>
    values.length === facts.length ? [] : [{ path: at, message: `has ${values.length} numbers; facts names ${facts.length} columns` }]; // prettier-ignore
  yield* length(request.facts, `${path}.facts`);
  for (const [id, values] of Object.entries(request.factsAt ?? {})) {
    if (!locations.has(id)) yield { path: `${path}.factsAt`, message: `${show(id)} is no location` };
    yield* length(values, `${path}.factsAt.${id}`);
  }
  if (days && request.halfDays !== undefined)
    yield { path, message: 'has both halfDays and days; one says what is wanted' };
  if (days && current !== undefined)
    yield { path: `${path}.days`, message: 'cannot be open for who has a place today' };
  if (!days && request.halfDays === undefined && !(children?.every((child) => child.halfDays !== undefined) ?? false))
    yield { path, message: 'has no halfDays and no days, so nothing says what is wanted' };
  for (const [at, set] of [
    ['halfDays', request.halfDays],
    ['days.among', days?.among],
    ...(children ?? []).map((child, n) => [`children[${n}].halfDays`, child.halfDays] as const),
  ] as const)
    // prettier-ignore
    if ((set ?? 0) >= week) yield { path: `${path}.${at}`, message: `is ${set!}; a week of ${halfDays} half-days ends at ${week - 1}` };
  if (days) {
    const open = [0, 1, 2, 3, 4, 5, 6].filter((day) => (days.among & (3 << (2 * day))) !== 0).length;
    if (days.choose > open)
      yield { path: `${path}.days.choose`, message: `is ${days.choose}; among has ${open} weekdays` };
  }
  if (children && request.size !== undefined) yield { path: `${path}.size`, message: 'is told by children already' };
  yield* stay(periods, request, path);
  for (const [n, child] of (children ?? []).entries())
    yield* stay(
      periods,
      { from: child.from ?? request.from, until: child.until ?? request.until },
      `${path}.children[${n}]`,
    );
  for (const [n, { ages = [] }] of (children ?? []).entries())
    for (let at = 1; at < ages.length; at += 1)
      if (ages[at]!.from <= ages[at - 1]!.from)
        yield {
          path: `${path}.children[${n}].ages[${at}].from`,
          message: `is ${ages[at]!.from}; it must be after ${ages[at - 1]!.from}`,
        };
  yield* ofChoices(locations, request, path);
  if (current !== undefined && !locations.has(current))
    yield { path: `${path}.current`, message: `${show(current)} is no location` };
  if (override && !locations.has(override.location))
    yield { path: `${path}.override.location`, message: `${show(override.location)} is no location` };
}

function* stay(
  periods: number,
  { from = 0, until = periods - 1 }: { from?: number; until?: number },
  path: string,
): Generator<Fault> {
  if (until >= periods) yield { path: `${path}.until`, message: `is ${until}; the last period is ${periods - 1}` };
  if (from > until) yield { path: `${path}.from`, message: `is ${from}, after until (${until})` };
}

function* ofChoices(locations: Names, { choices, children }: InstanceRequest, path: string): Generator<Fault> {
  const seen = new Set<string>();
  for (const [at, choice] of choices.entries()) {
    const here = `${path}.choices[${at}]`;
    for (const id of typeof choice === 'string' ? [choice] : choice)
      if (id !== null && !locations.has(id)) yield { path: here, message: `${show(id)} is no location` };
    if (typeof choice !== 'string') {
      if (choice.length !== children?.length)
        yield { path: here, message: `names ${choice.length} places; it needs children, one for each` };
      if (choice.every((id) => id === null)) yield { path: here, message: 'gives no child a place' };
    }
    const key = typeof choice === 'string' ? choice : JSON.stringify(choice);
    if (seen.has(key)) yield { path: here, message: 'is among the choices already' };
    seen.add(key);
  }
}
