import type { Clearing } from '../clearing/clearing.ts';

/** Figures of one outcome. Whole numbers; shares are for the reader to divide. */
export interface Metrics {
  readonly requests: number;
  readonly children: number;
  readonly placed: number;
  readonly placedChildren: number;
  /** Placed at the first choice, and at one of the first three. */
  readonly first: number;
  readonly topThree: number;
  /** Half-days of care asked for and held, over all periods and children. */
  readonly halfDaysAsked: number;
  readonly halfDaysHeld: number;
  /** By half-days per week of the largest child: asked and placed. Full-week requests placed less often show here. */
  readonly bySize: readonly { readonly halfDays: number; readonly requests: number; readonly placed: number }[];
  /** Requests for more than one child. */
  readonly siblings: { readonly requests: number; readonly placed: number };
  /** Members of each group that something is kept for. */
  readonly byGroup: Readonly<Record<string, { readonly requests: number; readonly placed: number }>>;
  readonly keptPlace: number;
  readonly overridden: number;
}

export function metricsOf(clearing: Clearing): Metrics {
  const { market, held } = clearing;
  const { shapes, patternStart, patternShape, choiceStart, memberOf, instance } = market;
  const sizes = new Map<number, { requests: number; placed: number }>();
  const byGroup: Record<string, { requests: number; placed: number }> = {};
  const groups = [...market.groups].map(([name, bit]) => ({
    bit,
    count: (byGroup[name] = { requests: 0, placed: 0 }),
  }));
  const sum = {
    children: 0,
    placed: 0,
    placedChildren: 0,
    first: 0,
    topThree: 0,
    asked: 0,
    got: 0,
    keptPlace: 0,
    overridden: 0,
    siblings: 0,
    siblingsPlaced: 0,
  };
  for (let r = 0; r < held.length; r += 1) {
    const shape = patternShape[patternStart[r]!]!;
    const request = instance.requests[market.requestInput[r]!]!;
    const children = request.children?.length ?? request.size ?? 1;
    let halfDays = 0;
    let widest = 0;
    for (let part = shapes.start[shape]!; part < shapes.start[shape + 1]!; part += 1) {
      const week = bitCount(shapes.days[part]!);
      widest = Math.max(widest, week);
      halfDays += week * shapes.count[part]! * (shapes.until[part]! - shapes.from[part]! + 1);
    }
    const placed = held[r]! >= 0 ? 1 : 0;
    const rank = held[r]! - choiceStart[r]!;
    sum.children += children;
    sum.asked += halfDays;
    sum.placed += placed;
    sum.placedChildren += placed * children;
    sum.got += placed * halfDays;
    if (placed === 1 && rank === 0) sum.first += 1;
    if (placed === 1 && rank < 3) sum.topThree += 1;
    if (placed === 1 && held[r] === market.seat[r]) sum.keptPlace += 1;
    if (placed === 1 && held[r] === market.override[r]) sum.overridden += 1;
    if (children > 1) {
      sum.siblings += 1;
      sum.siblingsPlaced += placed;
    }
    let size = sizes.get(widest);
    if (!size) sizes.set(widest, (size = { requests: 0, placed: 0 }));
    size.requests += 1;
    size.placed += placed;
    if (memberOf[r] !== 0)
      for (const { bit, count } of groups)
        if ((memberOf[r]! & bit) !== 0) {
          count.requests += 1;
          count.placed += placed;
        }
  }
  return {
    requests: held.length,
    children: sum.children,
    placed: sum.placed,
    placedChildren: sum.placedChildren,
    first: sum.first,
    topThree: sum.topThree,
    halfDaysAsked: sum.asked,
    halfDaysHeld: sum.got,
    bySize: [...sizes].sort(([a], [b]) => a - b).map(([halfDays, count]) => ({ halfDays, ...count })),
    siblings: { requests: sum.siblings, placed: sum.siblingsPlaced },
    byGroup,
    keptPlace: sum.keptPlace,
    overridden: sum.overridden,
  };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
