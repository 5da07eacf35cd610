import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { foldTexts } from '../../../platform/texts/texts.ts';
import { municipalityTopology } from '../reads/topology.ts';
import { drawMap } from '../rules/draw-map.ts';
import type { MapPoint } from '../rules/live-map.ts';
import { PIN_GAP } from '../rules/place-pins.ts';
import { en } from '../texts/en.ts';
import { fr } from '../texts/fr.ts';
import { nl } from '../texts/nl.ts';
import { MunicipalityMap } from './map.tsx';

const t = foldTexts([{ nl, fr, en }]).in('nl');
const leuven = ['24062'] as MunicipalityNis[];
const points: MapPoint[] = Array.from({ length: 20 }, (_, index) => ({
  label: String(index + 1),
  name: `Opvang ${String(index + 1)} & co`,
  kind: (['free', 'later', 'full'] as const)[index % 3] ?? 'free',
  href: `#plek-${String(index + 1)}`,
  lat: 50.86 + (index % 5) * 0.012,
  lon: 4.66 + Math.floor(index / 5) * 0.025,
}));
const render = (props = {}) =>
  renderToString(<MunicipalityMap t={t} title="4 plekken dicht bij Leuven" area={leuven} points={points} {...props} />);

test('the Leuven area costs less than 30 kB and is drawn the same every time', () => {
  const html = render();
  expect(html.length).toBeLessThan(30_000);
  expect(render()).toBe(html);
});

test('a map without points shows the area with its neighbours by name', () => {
  const html = render({ points: [] });
  for (const name of ['Leuven', 'Herent', 'Bierbeek', 'Oud-Heverlee']) expect(html).toContain(`>${name}</text>`);
  expect(html).not.toContain(t('map.legend'));
});

test('the drawing says where it comes from, and hides behind the list for assistive technology', () => {
  const html = render();
  expect(html).toContain(t('map.source'));
  expect(html).toMatch(/<svg[^>]+aria-hidden="true"/);
  expect(
    [...html.matchAll(/<a [^>]*>/g)].every(
      ([link]) => link.includes('tabIndex="-1"') || link.includes('tabindex="-1"'),
    ),
  ).toBe(true);
  expect(html).toContain('Opvang 1 &amp; co');
});

test('a part of town is named where there is room, but not twice', () => {
  const parts = [
    { name: 'Heverlee', lat: 50.862, lon: 4.697 },
    { name: 'Leuven', lat: 50.879, lon: 4.7 },
  ];
  const html = render({ points: [], parts });
  expect(html).toContain('>Heverlee</text>');
  expect(html.match(/>Leuven<\/text>/g)).toHaveLength(1);
});

test('no two pins cover one another, even when they stand at one address', () => {
  const here = { lat: 50.88, lon: 4.7 };
  const wish = {
    width: 360,
    height: 420,
    area: leuven,
    fit: [],
    points: [here, here, here, ...points],
    parts: [],
    here: null,
  };
  const { pins } = drawMap(municipalityTopology(), wish);
  for (const [index, a] of pins.entries())
    for (const b of pins.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(PIN_GAP - 1);
  for (const { x, y } of pins) expect(x >= 13 && x <= 347 && y >= 13 && y <= 407).toBe(true);
});

test('one point alone still shows some two kilometres around it', () => {
  const { scale } = drawMap(municipalityTopology(), {
    width: 360,
    height: 420,
    area: leuven,
    fit: [{ lat: 50.88, lon: 4.7 }],
    points: [],
    parts: [],
    here: null,
  });
  expect(scale.metres).toBeGreaterThanOrEqual(500);
  expect(scale.length).toBeLessThan(360 / 2);
});

test('unknown figures are hatched, known ones tinted', () => {
  const html = render({ points: [], tints: { '24062': 3, '24038': null } });
  expect(html).toContain('fill="url(#map-unknown)"');
  expect(html).toContain('fill="#7fb9b2"');
});

test('all of Flanders fits as well', () =>
  expect(render({ points: [], area: [], width: 800, height: 400 }).length).toBeLessThan(400_000));
