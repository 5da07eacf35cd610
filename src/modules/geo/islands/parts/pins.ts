import { Marker, type Map as MapView } from 'maplibre-gl';
import type { LiveMapData, MapPoint } from '../../rules/live-map.ts';

/**
 * Pins for the results: links to their cards. One stop of the Tab key for all; arrows go from one to the next by the
 * numbers of the list. The shape says the state (disc, ring, square), and the name of the link says it in words.
 */
export function setPins(map: MapView, { points, here, words }: LiveMapData): void {
  if (here !== null) {
    const spot = document.createElement('div');
    spot.className = 'here';
    spot.setAttribute('role', 'img');
    spot.setAttribute('aria-label', here.label);
    new Marker({ element: spot }).setLngLat([here.lon, here.lat]).addTo(map);
  }
  const pins = points.map((point, index) => pinOf(point, words.kind[point.kind], index === 0));
  // The first of the list lies on top.
  for (const [index, pin] of [...pins.entries()].reverse()) {
    const { lat, lon } = points[index]!;
    new Marker({ element: pin }).setLngLat([lon, lat]).addTo(map);
    pin.addEventListener('keydown', (event) => step(event, pins, index, map));
    pin.addEventListener('focus', () => reach(map, pin, [lon, lat]));
    tie(pin, points[index]!);
  }
}

function pinOf({ label, name, kind, href }: MapPoint, state: string, first: boolean): HTMLAnchorElement {
  const pin = document.createElement('a');
  pin.className = `pin ${kind}`;
  pin.href = href;
  pin.tabIndex = first ? 0 : -1;
  pin.textContent = label;
  pin.title = name;
  pin.setAttribute('aria-label', `${label}. ${name}: ${state}`);
  return pin;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function step(event: KeyboardEvent, pins: readonly HTMLAnchorElement[], index: number, map: MapView): void {
  event.stopPropagation(); // the arrows would move the map too
  if (event.key === 'Escape') return map.getCanvas().focus();
  const to =
    event.key === 'Home' ? 0 : event.key === 'End' ? pins.length - 1 : index + (steps[event.key] ?? Number.NaN);
  const next = pins[(to + pins.length) % pins.length];
  if (next === undefined) return;
  event.preventDefault();
  for (const pin of pins) pin.tabIndex = pin === next ? 0 : -1;
  next.focus({ preventScroll: true });
}

/** A pin that gets the focus outside what is seen is brought into sight. */
function reach(map: MapView, pin: HTMLElement, place: [number, number]): void {
  const frame = map.getContainer();
  frame.scrollTo(0, 0); // browsers scroll to what has the focus, also inside what does not scroll
  map.getCanvasContainer().scrollTo(0, 0);
  const [inner, outer] = [pin.getBoundingClientRect(), frame.getBoundingClientRect()];
  const inside =
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
  if (!inside) map.panTo(place);
}

/** Card and pin light up together; a pin leads to its card and puts the focus there. */
function tie(pin: HTMLAnchorElement, { href }: MapPoint): void {
  const card = href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
  if (card === null) return;
  const light = (on: boolean) => {
    pin.classList.toggle('on', on);
    card.classList.toggle('on', on);
  };
  for (const part of [pin, card]) {
    part.addEventListener('pointerenter', () => light(true));
    part.addEventListener('pointerleave', () => light(false));
    part.addEventListener('focusin', () => light(true));
    part.addEventListener('focusout', () => light(false));
  }
  pin.addEventListener('click', () => {
    // After the browser has gone to the card by itself, which also marks it as :target.
    setTimeout(() => card.querySelector<HTMLElement>('h2 a')?.focus({ preventScroll: true }));
  });
}
