/** Where something falls in a drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A pin and the spot it belongs to; they differ where pins had to make room for one another. */
export interface Pin extends Spot {
  readonly spot: Spot;
}

/** Between the middles of two pins: a target of 24 px with a little air (WCAG 2.2, 2.5.8). */
export const PIN_GAP = 26;
const ROUNDS = 60;

const round = (value: number) => Math.round(value * 10) / 10;

/** Pushes pins apart until none covers another or a spot to keep free, as far as there is room. Equal input gives equal pins. */
export function placePins(
  spots: readonly Spot[],
  { width, height }: { width: number; height: number },
  free: readonly Spot[] = [],
): Pin[] {
  // The first step aside is by index, so that pins at one address fan out instead of standing still.
  const pins = spots.map(({ x, y }, index) => ({
    x: x + Math.cos(index * 2.4) * 0.01,
    y: y + Math.sin(index * 2.4) * 0.01,
    spot: { x, y },
  }));
  for (let turn = 0; turn < ROUNDS; turn++) {
    let moved = false;
    for (const [index, pin] of pins.entries())
      for (const other of [...pins.slice(index + 1), ...free]) moved = part(pin, other) || moved;
    for (const pin of pins) {
      pin.x = Math.min(Math.max(pin.x, PIN_GAP / 2), width - PIN_GAP / 2);
      pin.y = Math.min(Math.max(pin.y, PIN_GAP / 2), height - PIN_GAP / 2);
    }
    if (!moved) break;
  }
  return pins.map(({ x, y, spot }) => ({ x: round(x), y: round(y), spot }));
}

/** Moves the first away from the second, and the second too unless it stands fast. */
function part(a: { x: number; y: number }, b: Spot): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= PIN_GAP - 0.05) return false;
  const movable = 'spot' in b;
  const push = (PIN_GAP - distance) / (movable ? 2 : 1);
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  a.x -= ux * push;
  a.y -= uy * push;
  if (movable) Object.assign(b, { x: b.x + ux * push, y: b.y + uy * push });
  return true;
}
