import {
  lotteryNumber,
  type Choice,
  type Instance,
  type InstanceChild,
  type InstanceRequest,
  type Lane,
} from '../../src/engines/allocation/model.ts';

/**
 * The definitions of src/engines/allocation/README.md word by word, for instances so small that everything can be
 * tried: no sharing with the engine or the checker, no cleverness.
 */
export interface Option {
  readonly choice: number;
  readonly pattern: number;
  /** Pool number at each different location of the choice. */
  readonly pools: readonly number[];
  readonly places: readonly Place[];
}
interface Place {
  readonly location: number;
  readonly pool: number;
  /** Children per cell of the pool, a cell being lane × period × half-day. */
  readonly demand: readonly number[];
  /** It is the place of today itself. */
  readonly seat: boolean;
}
interface Candidate {
  readonly request: number;
  readonly demand: readonly number[];
  readonly seat: boolean;
}
interface OraclePool {
  readonly limit: readonly number[];
  readonly kept: readonly { readonly group: string; readonly limit: readonly number[] }[];
  readonly membersFirst?: string;
  readonly admits: (request: InstanceRequest) => boolean;
  readonly lanes: readonly Lane[];
}
/** Per request the option it holds; null: none. */
export type Assignment = readonly (Option | null)[];

export interface Oracle {
  /** All it could get, by request; the best choice first. */
  readonly options: readonly (readonly Option[])[];
  isFeasible(assignment: Assignment): boolean;
  claims(assignment: Assignment): { request: number; choice: number }[];
  /** Every feasible assignment without a claim. */
  stable(): Assignment[];
}

export function oracleOf(instance: Instance): Oracle {
  const policy = instance.policies[0]!;
  const { requests, locations } = instance;
  const cellsOf = (lanes: readonly Lane[]) => lanes.flatMap((lane) => Array.from({ length: instance.periods }, (_, t) => Array.from({ length: instance.halfDays }, (_, h) => ({ lane, t, h }))).flat()); // prettier-ignore
  const childrenOf = (request: InstanceRequest): { request: InstanceRequest; child: InstanceChild }[] =>
    (request.children ?? Array.from({ length: request.size ?? 1 }, () => ({}))).map((child) => ({ request, child }));
  const demandOf = (request: InstanceRequest, choice: Choice, at: string, pattern: number, lanes: readonly Lane[]) =>
    cellsOf(lanes).map(
      ({ lane, t, h }) =>
        childrenOf(request).filter(({ child }, n) => {
          const there = typeof choice === 'string' ? choice === at : choice[n] === at;
          const from = child.from ?? request.from ?? 0;
          const until = child.until ?? request.until ?? instance.periods - 1;
          const stages = (child.ages ?? []).filter((stage, n) => n === 0 || stage.from <= t);
          const age = stages.at(-1)?.age ?? request.age;
          const inLane = lane.ages === undefined || (age !== undefined && lane.ages.includes(age));
          return there && t >= from && t <= until && inLane && (((child.halfDays ?? pattern) >> h) & 1) === 1;
        }).length,
    );

  /** The place of today itself; a choice in several locations is never that. */
  const sits = (request: number, location: number, choice?: Choice) => requests[request]!.current === locations[location]!.id && !Array.isArray(choice); // prettier-ignore
  const isIn = (request: number, group: string) => requests[request]!.groups?.includes(group) === true;
  const bindingAt = (location: number) =>
    (policy.reserve?.groups ?? []).filter(
      ({ group, permille }) => permille > 0 && (locations[location]!.reserves?.includes(group) ?? true),
    );
  const seatPool = (request: number, location: number) =>
    !policy.reserve || policy.reserve.mode === 'joint'
      ? 0
      : 1 + bindingAt(location).findIndex(({ group }) => isIn(request, group));
  const stay = (request: InstanceRequest) => {
    const whole = { from: request.from ?? 0, until: request.until ?? instance.periods - 1 };
    const all = request.children?.map((child) => ({ from: child.from ?? whole.from, until: child.until ?? whole.until })) ?? [whole]; // prettier-ignore
    return Math.max(...all.map(({ until }) => until)) - Math.min(...all.map(({ from }) => from)) + 1;
  };

  const pools = locations.map((location, l): OraclePool[] => {
    const sameLimit = (lane: Lane, lanes: readonly Lane[]) =>
      lanes.filter((each) => (each.ages === undefined ? lane.ages === undefined : lane.ages !== undefined && each.ages.join() === lane.ages.join())); // prettier-ignore
    const q = (lanes: readonly Lane[]) =>
      cellsOf(lanes).map(({ lane, t, h }) => Math.min(...sameLimit(lane, lanes).map(({ capacity }) => capacity[capacity.length === instance.halfDays ? h : t * instance.halfDays + h]!))); // prettier-ignore
    const { lanes } = location;
    const whole = q(lanes);
    let left = whole;
    const binding = bindingAt(l);
    const mode = policy.reserve?.mode;
    const extra = (location.pools ?? []).map((pool) => ({
      limit: q(pool.lanes),
      kept: [],
      lanes: pool.lanes,
      admits: (request: InstanceRequest) => request.groups?.includes(pool.group) === true && stay(request) <= (pool.longest ?? 99), // prettier-ignore
    }));
    const takeFrom = (limit: readonly number[]) => {
      left = left.map((places, cell) => places - limit[cell]!);
      return limit;
    };
    const share = (permille: number) => whole.map((places, cell) => Math.min(Math.ceil((places * permille) / 1000), left[cell]!)); // prettier-ignore
    if (mode === undefined || mode === 'joint') {
      const kept = binding.map(({ group, permille }) => ({ group, limit: takeFrom(share(permille)) }));
      return [{ limit: whole, kept, lanes, admits: () => true }, ...extra];
    }
    const seats = (wanted: (pool: number) => boolean) =>
      whole.map((_, cell) => {
        const there = requests.map((_, i) => i).filter((i) => sits(i, l) && wanted(seatPool(i, l)));
        return there.reduce((sum, i) => sum + demandOf(requests[i]!, location.id, location.id, requests[i]!.halfDays ?? 0, lanes)[cell]!, 0); // prettier-ignore
      });
    const own = binding.map(({ group, permille }, n): OraclePool => {
      const members = seats((pool) => pool === n + 1);
      const others = seats((pool) => pool === 0 || pool > n + 1);
      const limit = share(permille).map((r, cell) => Math.max(Math.min(Math.max(r, members[cell]!), left[cell]! - others[cell]!), 0)); // prettier-ignore
      const admits = (request: InstanceRequest) => mode === 'split' || request.groups?.includes(group) === true;
      return { limit: takeFrom(limit), kept: [], membersFirst: group, lanes, admits };
    });
    return [{ limit: left, kept: [], lanes, admits: () => true }, ...own, ...extra];
  });

  const options = requests.map((request, i) => {
    const behind = request.current !== undefined && !request.choices.includes(request.current) ? [request.current] : [];
    return [...request.choices, ...behind].flatMap((choice, number): Option[] => {
      const ids = typeof choice === 'string' ? [choice] : [...new Set(choice.filter((id) => id !== null))];
      const at = ids.map((id) => locations.findIndex((location) => location.id === id));
      const ways = at.map((l) => pools[l]!.flatMap((pool, p) => ((sits(i, l, choice) ? p === seatPool(i, l) : pool.admits(request)) ? [p] : []))); // prettier-ignore
      const product = ways.reduce<number[][]>(
        (rows, each) => rows.flatMap((row) => each.map((p) => [...row, p])),
        [[]],
      );
      return patterns(request).flatMap((pattern) =>
        product.map((chosen) => ({
          choice: number,
          pattern,
          pools: chosen,
          places: chosen.map((pool, n) => ({ location: at[n]!, pool, seat: sits(i, at[n]!, choice), demand: demandOf(request, choice, ids[n]!, pattern, pools[at[n]!]![pool]!.lanes) })), // prettier-ignore
        })),
      );
    });
  });

  const keyAt = locations.map((location) =>
    requests.map((request) => {
      const facts = request.factsAt?.[location.id] ?? request.facts;
      const drawn = policy.tieBreak === 'local' ? `${request.id}\n${location.id}` : request.id;
      return [request.override?.location === location.id ? 1 : 2, ...policy.order.map((name) => facts[instance.facts.indexOf(name)]!), lotteryNumber(instance.seed, drawn)]; // prettier-ignore
    }),
  );
  const goesBefore = (one: Candidate, two: Candidate, location: number, membersFirst?: string) => {
    const key = ({ request: i, seat }: Candidate) => {
      const [level = 0, ...rest] = keyAt[location]![i]!;
      return [seat ? 0 : level, membersFirst !== undefined && !isIn(i, membersFirst) ? 1 : 0, ...rest];
    };
    const [a, b] = [key(one), key(two)];
    for (let n = 0; n < a.length; n += 1) if (a[n] !== b[n]) return a[n]! - b[n]!;
    return 0;
  };

  /** Who is taken from the candidates, as README says under "Who is taken". */
  function taken(location: number, number: number, candidates: readonly Candidate[]): Set<number> {
    const pool = pools[location]![number]!;
    const order = [...candidates].sort((a, b) => goesBefore(a, b, location, pool.membersFirst));
    const used = pool.limit.map(() => 0);
    const chosen = new Set<number>();
    const fits = (use: number[], limit: readonly number[], { demand }: Candidate) => demand.every((d, cell) => d === 0 || use[cell]! + d <= limit[cell]!); // prettier-ignore
    const add = (use: number[], { demand }: Candidate) => {
      demand.forEach((d, cell) => (use[cell]! += d));
    };
    const take = (each: Candidate) => {
      add(used, each);
      chosen.add(each.request);
    };
    const sitting = order.filter(({ seat }) => seat);
    const settled = new Set<number>();
    for (const each of sitting) take(each);
    for (const { group, limit } of pool.kept) {
      const keptUse = limit.map(() => 0);
      for (const each of sitting) {
        if (settled.has(each.request) || !isIn(each.request, group) || !fits(keptUse, limit, each)) continue;
        add(keptUse, each);
        settled.add(each.request);
      }
      for (const each of order) {
        if (chosen.has(each.request) || !isIn(each.request, group)) continue;
        if (!fits(keptUse, limit, each) || !fits(used, pool.limit, each)) continue;
        add(keptUse, each);
        take(each);
      }
    }
    for (const each of order) if (!chosen.has(each.request) && fits(used, pool.limit, each)) take(each);
    return chosen;
  }

  const holdersOf = (assignment: Assignment, location: number, pool: number, except = -1): Candidate[] =>
    assignment.flatMap(
      (option, request) =>
      request === except ? [] : (option?.places ?? []).flatMap((place) => (place.location === location && place.pool === pool ? [{ request, ...place }] : [])), // prettier-ignore
    );
  const claimsOn = (assignment: Assignment, i: number, option: Option) =>
    option.places.every(({ location, pool, demand, seat }) =>
      taken(location, pool, [...holdersOf(assignment, location, pool, i), { request: i, demand, seat }]).has(i),
    );
  function* claimsIn(assignment: Assignment) {
    for (let i = 0; i < requests.length; i += 1) {
      const held = assignment[i]?.choice ?? Infinity;
      let last = -1;
      for (const option of options[i]!) {
        if (option.choice >= held || option.choice === last) continue;
        if (!claimsOn(assignment, i, option)) continue;
        last = option.choice;
        yield { request: i, choice: option.choice };
      }
    }
  }
  const isFeasible = (assignment: Assignment): boolean =>
    requests.every(({ current, choices }, i) => current === undefined || (assignment[i]?.choice ?? Infinity) <= (choices.includes(current) ? choices.indexOf(current) : choices.length)) && // prettier-ignore
    pools.every((list, l) => list.every((_, p) => holdersOf(assignment, l, p).every(({ request }, __, all) => taken(l, p, all).has(request)))); // prettier-ignore
  return {
    options,
    isFeasible,
    claims: (assignment) => [...claimsIn(assignment)],
    stable() {
      const found: Assignment[] = [];
      const assignment: (Option | null)[] = requests.map(() => null);
      const fitsSoFar = (option: Option, i: number) =>
        option.places.every(({ location, pool }) => holdersOf(assignment, location, pool).every(({ request }, _, all) => request > i || taken(location, pool, all).has(request))); // prettier-ignore
      const go = (i: number): void => {
        if (i === requests.length) {
          if (isFeasible(assignment) && claimsIn(assignment).next().done) found.push([...assignment]);
          return;
        }
        for (const option of options[i]!) {
          assignment[i] = option;
          // Who sits may be over a limit later on; for all others too full stays too full.
          if (fitsSoFar(option, i)) go(i + 1);
        }
        assignment[i] = null;
        go(i + 1);
      };
      go(0);
      return found;
    },
  };
}

export function patterns({ days, halfDays = 0 }: InstanceRequest): number[] {
  if (!days) return [halfDays];
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((day) => days.among & (3 << (day * 2))).filter((both) => both !== 0);
  const subsets = weekdays.reduce<number[][]>((sets, day) => [...sets, ...sets.map((set) => [...set, day])], [[]]);
  return subsets.filter((set) => set.length === days.choose).map((set) => set.reduce((sum, day) => sum | day, 0));
}
