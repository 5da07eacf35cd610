// Waits with the map until somebody wants it: a button on a phone, coming into sight on a wide screen. Until then, and
// without scripts or WebGL, the drawing of the server stands there.
import type { LiveMapData } from '../rules/live-map.ts';

type Draw = (place: HTMLElement, data: LiveMapData) => Promise<void>;

for (const frame of document.querySelectorAll<HTMLElement>('[data-live-map]')) prepare(frame);

function prepare(frame: HTMLElement): void {
  const button = frame.querySelector('button');
  if (button === null) return;
  button.hidden = false;
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    void show(frame, button);
  };
  button.addEventListener('click', begin);
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (saving || !matchMedia('(min-width: 60rem)').matches) return;
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    begin();
  });
  seen.observe(frame);
}

async function show(frame: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const { liveMap = '', script = '', sheet = '', failed = '' } = frame.dataset;
  const asked = document.activeElement === button;
  button.disabled = true;
  const place = document.createElement('div');
  place.className = 'live';
  try {
    const [{ draw }] = (await Promise.all([import(script), load(sheet)])) as [{ draw: Draw }, unknown];
    frame.querySelector('svg')?.before(place);
    await draw(place, JSON.parse(liveMap) as LiveMapData);
    frame.classList.add('drawn');
    button.hidden = true;
    if (asked) place.querySelector('canvas')?.focus({ preventScroll: true });
  } catch {
    // No WebGL, or the connection broke: what the server drew stays.
    place.remove();
    button.hidden = true;
    const said = frame.querySelector('[role=status]');
    if (said !== null) said.textContent = failed;
  }
}

function load(sheet: string): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
  return new Promise((done, fail) => {
    link.addEventListener('load', done);
    link.addEventListener('error', () => fail(new Error(`no ${sheet}`)));
    document.head.append(link);
  });
}
