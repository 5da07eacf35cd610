// The map that can be moved. It draws what the list beside it says; the list stays, and works without it.
import { geoBounds, geoCentroid } from 'd3-geo';
import {
  AttributionControl,
  LngLatBounds,
  Map as MapView,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';
import borders from '../../../../data/geo/municipalities.topojson';
import neighbours from '../../../../data/geo/neighbours.json' with { type: 'json' };
import type { LiveMapData } from '../rules/live-map.ts';
import { setPins } from './parts/pins.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Draws the map in `place`; resolves when it can be seen. @throws where the browser cannot draw it (no WebGL) */
export async function draw(place: HTMLElement, data: LiveMapData): Promise<void> {
  setWorkerUrl(new URL(data.worker, location.href).href);
  const { words } = data;
  const map = new MapView({
    container: place,
    style: data.tiles?.kind === 'style' ? data.tiles.url : ownStyle(data),
    bounds: boundsOf(data),
    fitBoundsOptions: { padding: 48, maxZoom: 15 },
    maxBounds: [1.5, 49.9, 7.5, 52.2],
    maxZoom: 17,
    // The wheel and one finger scroll the page, as everywhere else on it.
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: still ? 0 : 200,
    attributionControl: false,
    locale: {
      'Map.Title': data.title,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': words.gestures.ctrl,
      'CooperativeGesturesHandler.MacHelpText': words.gestures.command,
      'CooperativeGesturesHandler.MobileHelpText': words.gestures.touch,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  // Our own borders are credited below the map, like the drawing.
  if (data.tiles !== null)
    map.addControl(new AttributionControl({ compact: false, customAttribution: escaped(data.tiles.credit) }));
  setPins(map, data);
  await new Promise<void>((done, fail) => {
    map.once('load', () => done());
    map.on('error', (event) => {
      // A tile that does not come leaves our own borders on an empty ground; without the style itself there is no map.
      if ('sourceId' in event || 'tile' in event) return;
      fail(event.error instanceof Error ? event.error : new Error('the map cannot be drawn'));
    });
  }).catch((error: unknown) => {
    map.remove();
    throw error;
  });
}

/** Land with the countries around it, borders, the area of the search and names. Without `glyphs` the browser's own letters write the names. */
function ownStyle({ area, parts, tiles }: LiveMapData): StyleSpecification {
  const { municipality } = borders.objects;
  const own = new Set<string>(area);
  const land = feature(borders, municipality);
  const names = [
    ...land.features.map((shape) =>
      point(geoCentroid(shape), shape.properties.name, own.has(String(shape.id)) ? 0 : 1),
    ),
    ...parts
      .filter(({ name }) => !land.features.some((shape) => shape.properties.name === name))
      .map(({ lat, lon, name }) => point([lon, lat], name, 2)),
  ];
  const ours = land.features.filter((shape) => own.has(String(shape.id)));
  const raster = tiles !== null;
  return {
    version: 8,
    sources: {
      around: { type: 'geojson', data: neighbours as GeoJSON.FeatureCollection },
      land: { type: 'geojson', data: land },
      area: { type: 'geojson', data: { type: 'FeatureCollection', features: ours } },
      border: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: mesh(borders, municipality) } },
      name: { type: 'geojson', data: { type: 'FeatureCollection', features: names } },
      ...(raster ? { tiles: { type: 'raster' as const, tiles: [tiles.url], tileSize: 256, maxzoom: 18 } } : {}),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#e9ece6' } },
      {
        id: 'around',
        type: 'fill',
        source: 'around',
        paint: { 'fill-color': '#f3f4f0', 'fill-outline-color': '#d5d9d3' },
      },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#fff' } },
      ...(raster ? [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }] : []),
      {
        id: 'area',
        type: 'fill',
        source: 'area',
        paint: { 'fill-color': '#0b5d57', 'fill-opacity': raster ? 0.08 : 0.06 },
      },
      { id: 'border', type: 'line', source: 'border', paint: { 'line-color': '#b9c0c6', 'line-width': 1 } },
      { id: 'outline', type: 'line', source: 'area', paint: { 'line-color': '#0b5d57', 'line-width': 1.5 } },
      ...(raster ? [] : [nameLayer]),
    ],
  };
}

const nameLayer: StyleSpecification['layers'][number] = {
  id: 'name',
  type: 'symbol',
  source: 'name',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': ['system-ui', 'sans-serif'],
    'text-size': ['match', ['get', 'rank'], 0, 14, 1, 12, 11],
    'text-max-width': 8,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: { 'text-color': '#515d69', 'text-halo-color': '#fff', 'text-halo-width': 1.5 },
};

const point = (coordinates: readonly [number, number], name: string, rank: number) => ({
  type: 'Feature' as const,
  properties: { name, rank },
  geometry: { type: 'Point' as const, coordinates: [...coordinates] },
});

function boundsOf({ points, here, area }: LiveMapData): LngLatBounds {
  const bounds = new LngLatBounds();
  if (points.length > 0) {
    for (const { lat, lon } of here === null ? points : [...points, here]) bounds.extend([lon, lat]);
    return bounds;
  }
  const shapes = feature(borders, borders.objects.municipality).features;
  const own = shapes.filter(({ id }) => (area as readonly string[]).includes(String(id)));
  const [southWest, northEast] = geoBounds({ type: 'FeatureCollection', features: own.length > 0 ? own : shapes });
  return bounds.extend(southWest).extend(northEast);
}

/** The line of sources is set as HTML by the map. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
