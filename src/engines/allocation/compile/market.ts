import type { Choice, Instance, InstanceRequest } from '../model.ts';
import { chooseFields, type Fields } from './fields.ts';
import { hashInto, lotteryNumbers, noHashes, type Hashes } from './lottery.ts';
import { places, positions, sortBy } from './radix.ts';
import { patternsOf, Shapes, type PackedShapes } from './shapes.ts';

/**
 * An instance as typed arrays, without policy and seed: built once, cleared many times. Requests and locations stand in
 * an order that depends on their ids only, so that nothing behind this point can see the order of the input.
 *
 * `Choices` of request r are the numbers choiceStart[r] to choiceStart[r + 1] − 1, the best first.
 */
export interface Market {
  readonly instance: Instance;
  readonly fields: Fields;
  readonly shapes: PackedShapes;
  /** Position in the input of each request and location. */
  readonly requestInput: Int32Array;
  readonly locationInput: Int32Array;
  readonly requestHashes: Hashes;
  /** Reserve and pool groups by name: their bit. */
  readonly groups: ReadonlyMap<string, number>;
  readonly memberOf: Int32Array;
  readonly ageCount: number;
  readonly ages: ReadonlyMap<string, number>;
  readonly choiceStart: Int32Array;
  /** Location of a choice, or −1 − m: the m-th choice in several locations. */
  readonly choiceLocation: Int32Array;
  readonly several: readonly SeveralPlaces[];
  /** Patterns of request r: patternStart[r] to patternStart[r + 1] − 1. */
  readonly patternStart: Int32Array;
  readonly patternDays: Uint16Array;
  /** Shape of the whole request with that pattern. */
  readonly patternShape: Int32Array;
  /** Periods from the first day of the first child to the last. */
  readonly stay: Uint8Array;
  /** The choice where the request sits today or is put by the organiser; −1: none. */
  readonly seat: Int32Array;
  readonly override: Int32Array;
  readonly facts: FactRows;
}

/** A choice in different locations, each with its own children. */
export interface SeveralPlaces {
  readonly request: number;
  readonly locations: readonly number[];
  /** shapes[pattern][place] */
  readonly shapes: readonly (readonly number[])[];
  /** Row of facts at each place. */
  readonly rows: readonly number[];
}

/** Rows 0 to n − 1 are the requests' own facts; those behind are of one request at one location. */
export interface FactRows {
  readonly rows: readonly (readonly number[])[];
  readonly request: Int32Array;
  /** Row that counts for a choice (in one location). */
  readonly ofChoice: Int32Array;
}

export function compile(instance: Instance): Market {
  const { order: requestInput, hashes: requestHashes } = canonical(instance.requests);
  const { order: locationInput } = canonical(instance.locations);
  const numberOf = new Map<string, number>();
  locationInput.forEach((at, number) => numberOf.set(instance.locations[at]!.id, number));
  return new Compilation(instance, requestInput, requestHashes, locationInput, numberOf).run();
}

/** Order by hash of the id, equal hashes by the id itself; and the hashes in that order. */
function canonical(items: readonly { readonly id: string }[]): { order: Int32Array; hashes: Hashes } {
  const given = noHashes(items.length);
  items.forEach((item, at) => hashInto(given, at, item.id));
  const numbers = lotteryNumbers(given, '');
  const order = sortBy(positions(items.length), numbers);
  for (let at = 1; at < order.length; at += 1) {
    // Insertion of equal numbers: about one pair in fifty thousand runs of a hundred thousand ids.
    for (let back = at; back > 0; back -= 1) {
      const [one, two] = [order[back - 1]!, order[back]!];
      if (numbers[one]! !== numbers[two]! || items[one]!.id < items[two]!.id) break;
      [order[back - 1], order[back]] = [two, one];
    }
  }
  const hashes = { a: order.map((at) => given.a[at]!), b: order.map((at) => given.b[at]!) };
  return { order, hashes };
}

class Compilation {
  private readonly shapes: Shapes;
  private readonly groups = new Map<string, number>();
  private readonly several: SeveralPlaces[] = [];
  private readonly extraRows: { request: number; values: readonly number[] }[] = [];

  constructor(
    private readonly instance: Instance,
    private readonly requestInput: Int32Array,
    private readonly requestHashes: Hashes,
    private readonly locationInput: Int32Array,
    private readonly numberOf: ReadonlyMap<string, number>,
  ) {
    this.shapes = new Shapes(instance);
    for (const name of groupNames(instance)) this.groups.set(name, 1 << this.groups.size);
    if (this.groups.size > 30) throw new RangeError('more than 30 groups');
  }

  run(): Market {
    const { instance, requestInput } = this;
    const n = requestInput.length;
    const choiceStart = new Int32Array(n + 1);
    const patternStart = new Int32Array(n + 1);
    // The input is read in its own order, which is how it lies in memory; only what is written is put in ours.
    const numberAt = places(requestInput);
    for (let at = 0; at < n; at += 1) {
      const request = instance.requests[at]!;
      choiceStart[numberAt[at]! + 1] = choicesOf(request).length;
      patternStart[numberAt[at]! + 1] = request.days ? patternsOf(request, instance.halfDays).length : 1;
    }
    for (let r = 0; r < n; r += 1) {
      choiceStart[r + 1]! += choiceStart[r]!;
      patternStart[r + 1]! += patternStart[r]!;
    }
    const choiceLocation = new Int32Array(choiceStart[n]!);
    const ofChoice = new Int32Array(choiceStart[n]!);
    const patternDays = new Uint16Array(patternStart[n]!);
    const patternShape = new Int32Array(patternStart[n]!);
    const stay = new Uint8Array(n);
    const memberOf = new Int32Array(n);
    const seat = new Int32Array(n).fill(-1);
    const override = new Int32Array(n).fill(-1);
    const sitting = new Int32Array(instance.locations.length);
    const rows = new Array<readonly number[]>(n);
    for (let at = 0; at < n; at += 1) {
      const request = instance.requests[at]!;
      const r = numberAt[at]!;
      rows[r] = request.facts;
      for (const group of request.groups ?? []) memberOf[r]! |= this.groups.get(group) ?? 0;
      stay[r] = stayOf(request, instance.periods);
      const patterns = request.days ? patternsOf(request, instance.halfDays) : [request.halfDays ?? 0];
      for (let p = 0; p < patterns.length; p += 1) {
        patternDays[patternStart[r]! + p] = patterns[p]!;
        patternShape[patternStart[r]! + p] = this.shapes.of(request, patterns[p]!);
      }
      const choices = choicesOf(request);
      for (let k = 0; k < choices.length; k += 1) {
        const choice = choices[k]!;
        const c = choiceStart[r]! + k;
        if (typeof choice === 'string') {
          const location = this.locationNumber(choice);
          choiceLocation[c] = location;
          ofChoice[c] = this.rowAt(request, r, choice);
          if (choice === request.current) {
            seat[r] = c;
            sitting[location]! += request.children?.length ?? request.size ?? 1;
          }
          if (choice === request.override?.location) override[r] = c;
        } else {
          choiceLocation[c] = -1 - this.several.length;
          ofChoice[c] = r;
          this.several.push(this.apart(request, r, choice, patterns));
        }
      }
    }
    const factRequest = new Int32Array(n + this.extraRows.length);
    for (let r = 0; r < n; r += 1) factRequest[r] = r;
    this.extraRows.forEach((row, at) => {
      factRequest[n + at] = row.request;
      rows.push(row.values);
    });
    const mostSitting = sitting.reduce((most, one) => Math.max(most, one), 0);
    const fields = chooseFields(instance, this.shapes.largestDemand, mostSitting);
    return {
      instance,
      fields,
      shapes: this.shapes.pack(fields),
      requestInput,
      locationInput: this.locationInput,
      requestHashes: this.requestHashes,
      groups: this.groups,
      memberOf,
      ageCount: this.shapes.ages.size + 1,
      ages: this.shapes.ages,
      choiceStart,
      choiceLocation,
      several: this.several,
      patternStart,
      patternDays,
      patternShape,
      stay,
      seat,
      override,
      facts: { rows, request: factRequest, ofChoice },
    };
  }

  private locationNumber(id: string): number {
    const number = this.numberOf.get(id);
    if (number === undefined) throw new RangeError(`no location ${id}`);
    return number;
  }

  private rowAt(request: InstanceRequest, r: number, location: string): number {
    const values = request.factsAt?.[location];
    if (!values) return r;
    this.extraRows.push({ request: r, values });
    return this.requestInput.length + this.extraRows.length - 1;
  }

  private apart(
    request: InstanceRequest,
    r: number,
    choice: readonly (string | null)[],
    patterns: readonly number[],
  ): SeveralPlaces {
    const ids = [...new Set(choice.filter((id) => id !== null))];
    const childrenAt = (id: string) => choice.flatMap((one, child) => (one === id ? [child] : []));
    return {
      request: r,
      locations: ids.map((id) => this.locationNumber(id)),
      shapes: patterns.map((days) => ids.map((id) => this.shapes.of(request, days, childrenAt(id)))),
      rows: ids.map((id) => this.rowAt(request, r, id)),
    };
  }
}

/** The choices, with the place of today behind them when it is not among them. */
export function choicesOf(request: InstanceRequest): readonly Choice[] {
  const { choices, current } = request;
  return current === undefined || choices.includes(current) ? choices : [...choices, current];
}

function stayOf(request: InstanceRequest, periods: number): number {
  const last = periods - 1;
  if (!request.children) return (request.until ?? last) - (request.from ?? 0) + 1;
  const from = Math.min(...request.children.map((child) => child.from ?? request.from ?? 0));
  const until = Math.max(...request.children.map((child) => child.until ?? request.until ?? last));
  return until - from + 1;
}

/** Groups that something is kept for; others need no bit. In the order of their names. */
function groupNames(instance: Instance): string[] {
  const names = new Set<string>();
  for (const policy of instance.policies) for (const { group } of policy.reserve?.groups ?? []) names.add(group);
  for (const location of instance.locations) for (const { group } of location.pools ?? []) names.add(group);
  return [...names].sort();
}
