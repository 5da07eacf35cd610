import { geoIdentity, geoPath, type GeoIdentityTransform } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { placePins, type Pin, type Spot } from './place-pins.ts';
import { metresBetween, type Point } from './point.ts';
import { flat, fromFlat, toFlat } from './flat.ts';
import { nameOf, nisOf, type Topology } from './topology.ts';

export interface MapWish {
  /** Units of the drawing; one is one CSS pixel at full size. */
  readonly width: number;
  readonly height: number;
  /** Municipalities to set apart, as a desk's area. */
  readonly area: readonly MunicipalityNis[];
  /** What must be in sight. Empty: the area. */
  readonly fit: readonly Point[];
  /** Points that get a pin, in the order of the list beside the map. */
  readonly points: readonly Point[];
  /** Parts of towns to name where there is room. */
  readonly parts: readonly (Point & { readonly name: string })[];
  /** A point that no pin may cover: where the search started. */
  readonly here: Point | null;
}

export interface Label extends Spot {
  readonly name: string;
  readonly kind: 'own' | 'town' | 'part';
}

/** A map in units of the drawing: paths as SVG path data with one decimal, or none for the whole region. Equal wishes give equal drawings. */
export interface Drawing {
  readonly land: string;
  readonly area: string;
  readonly borders: string;
  /** The outline of one municipality, or null when it is out of sight. */
  readonly shapeOf: (nis: MunicipalityNis) => string | null;
  readonly labels: readonly Label[];
  readonly pins: readonly Pin[];
  readonly scale: { readonly metres: number; readonly length: number };
  /** Where the search started. */
  readonly here: Spot | null;
}

const MARGIN = 28; // keeps pins and their numbers inside
const LEAST_SPAN = 0.02; // degrees, some 2 km: a single point is not a map
const PART_SIZE = 3_000; // drawn area a part of town is taken to have: its name may step aside for a pin

/** Draws the municipalities in sight. Clipped to the drawing, so that a town costs a few kilobytes. */
export function drawMap(topology: Topology, wish: MapWish): Drawing {
  const { projection, towns, shapeOf, ...paths } = groundOf(topology, wish);
  const here = wish.here === null ? [] : [place(projection, wish.here)];
  const pins = placePins(
    wish.points.map((point) => place(projection, point)),
    wish,
    here,
  );
  const parts = wish.parts.map((part): Sized => ({
    ...place(projection, part),
    name: part.name,
    kind: 'part',
    size: PART_SIZE,
  }));
  return {
    ...paths,
    shapeOf,
    labels: readable(
      [...towns, ...parts].filter((label) => label.size > 0),
      [...pins, ...here],
      wish,
    ),
    pins,
    scale: scaleOf(projection, wish),
    here: here[0] ?? null,
  };
}

/** What a drawing shows whatever is marked on it: the land and its borders. */
interface Ground extends Pick<Drawing, 'land' | 'area' | 'borders' | 'shapeOf'> {
  readonly projection: GeoIdentityTransform;
  readonly towns: readonly Sized[];
}

/** The same towns are asked for again and again; a drawing of a town is some ten kilobytes. */
const GROUNDS_KEPT = 300;
const grounds = new WeakMap<Topology, Map<string, Ground>>();

function groundOf(topology: Topology, wish: MapWish): Ground {
  const drawn = grounds.get(topology) ?? new Map<string, Ground>();
  grounds.set(topology, drawn);
  const { all } = flattened(topology);
  const own = new Set<string>(wish.area);
  const mine = all.filter((each) => own.has(each.nis));
  const box = boxOf(wish, mine.length > 0 ? mine : all);
  const key = JSON.stringify([wish.width, wish.height, wish.area, wish.fit.length > 0, box]);
  const before = drawn.get(key);
  if (before !== undefined) return before;
  if (drawn.size >= GROUNDS_KEPT) drawn.clear();
  const ground = drawGround(topology, wish, own, mine, box);
  drawn.set(key, ground);
  return ground;
}

function drawGround(
  topology: Topology,
  wish: MapWish,
  own: ReadonlySet<string>,
  mine: readonly Drawn[],
  box: [[number, number], [number, number]],
): Ground {
  const { flatTopology, all } = flattened(topology);
  const projection = fitted(wish, box);
  const inSight = all.filter((each) => touches(projection, each, wish));
  const [shapes, myShapes] = [inSight, mine].map((list) => list.map((each) => each.shape));
  projection.clipExtent([[-2, -2], [wish.width + 2, wish.height + 2]]); // prettier-ignore
  // The whole region has so many borders that whole units halve the page, and nobody sees the difference.
  const whole = wish.fit.length === 0 && wish.area.length === 0;
  const path = geoPath(projection).digits(whole ? 0 : 1);
  return {
    projection,
    towns: inSight.map(({ nis, name, outline: border }): Sized => {
      const [x, y] = path.centroid(border);
      return { name, x: round(x), y: round(y), kind: own.has(nis) ? 'own' : 'town', size: path.area(border) };
    }),
    land: path(merge(flatTopology, shapes as never)) ?? '',
    area: mine.length === 0 ? '' : (path(merge(flatTopology, myShapes as never)) ?? ''),
    borders: path(mesh(flatTopology, { type: 'GeometryCollection', geometries: shapes ?? [] })) ?? '',
    shapeOf: (nis) => {
      const found = inSight.find((each) => each.nis === nis);
      return found === undefined ? null : path(found.outline);
    },
  };
}

interface Drawn {
  readonly shape: Topology['objects']['municipality']['geometries'][number];
  readonly nis: MunicipalityNis;
  readonly name: string;
  readonly outline: Feature | FeatureCollection;
  /** West, north, east and south end, in the flat plane. */
  readonly bounds: readonly [number, number, number, number];
}

interface Flattened {
  readonly flatTopology: Topology;
  readonly all: readonly Drawn[];
}
const known = new WeakMap<Topology, Flattened>();

/** Bringing the borders into the plane takes longer than drawing a town: done once per topology. */
function flattened(topology: Topology): Flattened {
  const before = known.get(topology);
  if (before !== undefined) return before;
  const flatTopology = flat(topology);
  const plane = geoPath();
  const all = flatTopology.objects.municipality.geometries.map((shape): Drawn => {
    const outline = feature(flatTopology, shape);
    const [[west, north], [east, south]] = plane.bounds(outline);
    return { shape, nis: nisOf(shape), name: nameOf(shape), outline, bounds: [west, north, east, south] };
  });
  known.set(topology, { flatTopology, all });
  return { flatTopology, all };
}

function touches(projection: GeoIdentityTransform, { bounds }: Drawn, { width, height }: MapWish): boolean {
  const [left, top] = projection([bounds[0], bounds[1]]) ?? [0, 0];
  const [right, bottom] = projection([bounds[2], bounds[3]]) ?? [0, 0];
  return right > 0 && left < width && bottom > 0 && top < height;
}

const round = (value: number) => Math.round(value * 10) / 10;

function place(projection: GeoIdentityTransform, point: Point) {
  const [x, y] = projection(toFlat(point)) ?? [0, 0];
  return { x: round(x), y: round(y) };
}

/** What must be in sight, in the plane: the points asked for, or else these municipalities. */
function boxOf({ fit }: MapWish, those: readonly Drawn[]): [[number, number], [number, number]] {
  if (fit.length === 0)
    return [
      [least(those.map(({ bounds }) => bounds[0])), least(those.map(({ bounds }) => bounds[1]))],
      [most(those.map(({ bounds }) => bounds[2])), most(those.map(({ bounds }) => bounds[3]))],
    ];
  const [southWest, northEast] = corners(fit);
  const [[west, south], [east, north]] = [toFlat(southWest), toFlat(northEast)];
  return [[west, north], [east, south]]; // prettier-ignore
}

/** South-west and north-east of the points, never closer together than a small town. */
function corners(points: readonly Point[]): [Point, Point] {
  const lats = points.map((point) => point.lat);
  const lons = points.map((point) => point.lon);
  const widen = (low: number, high: number) => Math.max(0, (LEAST_SPAN - (high - low)) / 2);
  const [south, north, west, east] = [least(lats), most(lats), least(lons), most(lons)];
  const [up, aside] = [widen(south, north), widen(west, east)];
  return [{ lat: south - up, lon: west - aside }, { lat: north + up, lon: east + aside }]; // prettier-ignore
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

function fitted({ width, height }: MapWish, coordinates: [[number, number], [number, number]]): GeoIdentityTransform {
  return geoIdentity().fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], { type: 'MultiPoint', coordinates }); // prettier-ignore
}

type Sized = Label & { readonly size: number };
const rank = { own: 0, town: 1, part: 2 } as const;

/** Names that fit inside, big municipalities first, none over another or over a pin. */
function readable(labels: readonly Sized[], marks: readonly Spot[], { width, height }: MapWish): Label[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 13, right: x + 13, top: y - 13, bottom: y + 13 }));
  const named = new Set<string>();
  const order = [...labels].sort(
    (a, b) => rank[a.kind] - rank[b.kind] || b.size - a.size || (a.name < b.name ? -1 : 1),
  );
  return order.flatMap(({ size, ...label }) => {
    const half = label.name.length * (label.kind === 'own' ? 3.5 : 3.1) + 3;
    // A pin on the middle must not cost the town its name: try under and over it, but stay inside the town.
    for (const shift of [0, 20, -20, 36, -36].filter((each) => Math.abs(each) < Math.sqrt(size) / 2.5)) {
      const y = round(label.y + shift);
      const box = { left: label.x - half, right: label.x + half, top: y - 9, bottom: y + 5 };
      const inside = box.left > 0 && box.right < width && box.top > 0 && box.bottom < height - 22;
      if (!inside || named.has(label.name) || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      named.add(label.name);
      return [{ ...label, y }];
    }
    return [];
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A round distance that is about a quarter of the width. */
function scaleOf(projection: GeoIdentityTransform, { width, height }: MapWish) {
  const edge = (x: number): Point => fromFlat(projection.invert([x, height / 2]) ?? [0, 0]);
  const across = metresBetween(edge(0), edge(width));
  const steps = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];
  const metres = steps.filter((step) => step <= across / 3).at(-1) ?? 100;
  return { metres, length: round((metres / across) * width) };
}
