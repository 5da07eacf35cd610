import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { Translate } from '../../../platform/texts/texts.ts';
import { municipalityTopology } from '../reads/topology.ts';
import { drawMap, type Drawing } from '../rules/draw-map.ts';
import type { MapPoint } from '../rules/live-map.ts';
import type { Point } from '../rules/point.ts';
import type { Pin } from '../rules/place-pins.ts';

export interface MunicipalityMapProps {
  readonly t: Translate;
  /** The finding, as a sentence: "4 plekken dicht bij Heverlee". */
  readonly title: string;
  /** Municipalities to set apart, as a desk's area or the town that was searched. */
  readonly area: readonly MunicipalityNis[];
  readonly points?: readonly MapPoint[];
  /** The place that was searched. */
  readonly here?: (Point & { readonly label: string }) | null;
  /** Former municipalities and the like, named where there is room: they help people find their way. */
  readonly parts?: readonly (Point & { readonly name: string })[];
  /** A tint per municipality for figures: 1 (light) to 5 (dark), or null for unknown, which is hatched. */
  readonly tints?: Readonly<Record<MunicipalityNis, 1 | 2 | 3 | 4 | 5 | null>>;
  readonly width?: number;
  readonly height?: number;
}

const tintColours = ['', '#e3f0ee', '#b7d9d4', '#7fb9b2', '#3f8d86', '#0b5d57'];

/**
 * A map drawn on the server. The list or table beside it says the same and is what everyone can use: the drawing itself
 * is hidden from assistive technology and its pins are extra links for the mouse, out of the tab order.
 */
export function MunicipalityMap({
  t,
  title,
  area,
  points = [],
  parts = [],
  here = null,
  tints,
  width = 360,
  height = 420,
}: MunicipalityMapProps) {
  const fit = points.length === 0 ? [] : here === null ? points : [...points, here];
  const drawing = drawMap(municipalityTopology(), { width, height, area, fit, points, parts, here });
  return (
    <figure class="geo-map">
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={width}
        height={height}
        aria-hidden="true"
        focusable="false"
        font-family="system-ui, sans-serif"
      >
        <rect width={width} height={height} fill="#e9ece6" />
        <path d={drawing.land} fill="#fff" />
        {tints === undefined ? <path d={drawing.area} fill="#f1f7f5" /> : <Tints drawing={drawing} tints={tints} />}
        {/* A map of all figures draws every border with its shape: once is half of the page. */}
        {!(tints !== undefined && area.length === 0) && (
          <path d={drawing.borders} fill="none" stroke="#b9c0c6" stroke-width="1" />
        )}
        {area.length > 0 && <path d={drawing.area} fill="none" stroke="#0b5d57" stroke-width="1.5" />}
        <Names drawing={drawing} />
        <Here drawing={drawing} label={here?.label ?? ''} />
        <Stems pins={drawing.pins} />
        {points.map((point, index) => {
          const pin = drawing.pins[index];
          return pin === undefined ? null : <PinLink key={point.label} pin={pin} point={point} />;
        })}
        <ScaleBar drawing={drawing} height={height} />
      </svg>
      <figcaption>
        <strong>{title}</strong>
        {points.length > 0 && <span class="legend">{t('map.legend')}</span>}
        <small>{t('map.source')}</small>
      </figcaption>
    </figure>
  );
}

function Tints({ drawing, tints }: { drawing: Drawing; tints: NonNullable<MunicipalityMapProps['tints']> }) {
  return (
    <>
      <defs>
        <pattern id="map-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <path d="M0 0V6" stroke="#7b8794" stroke-width="1.5" />
        </pattern>
      </defs>
      {(Object.keys(tints) as MunicipalityNis[]).map((nis) => {
        const [shape, tint] = [drawing.shapeOf(nis), tints[nis]];
        return shape === null ? null : (
          <path key={nis} d={shape} fill={tint == null ? 'url(#map-unknown)' : tintColours[tint]} stroke="#b9c0c6" />
        );
      })}
    </>
  );
}

const Names = ({ drawing }: { drawing: Drawing }) => (
  <g font-size="11" text-anchor="middle" stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round">
    {drawing.labels.map(({ name, x, y, kind }) => (
      <text
        key={name}
        x={x}
        y={y}
        fill={kind === 'own' ? '#17212b' : '#56626f'}
        font-weight={kind === 'own' ? 650 : 400}
        font-style={kind === 'part' ? 'italic' : undefined}
      >
        {name}
      </text>
    ))}
  </g>
);

function Here({ drawing: { here }, label }: { drawing: Drawing; label: string }) {
  if (here === null) return null;
  return (
    <g>
      <title>{label}</title>
      <circle cx={here.x} cy={here.y} r="9" fill="#ffd54a" stroke="#17212b" stroke-width="2" />
      <circle cx={here.x} cy={here.y} r="2.5" fill="#17212b" />
    </g>
  );
}

/** From pins that had to make room to the spot they belong to. Drawn before all pins, so that none is crossed. */
const Stems = ({ pins }: { pins: readonly Pin[] }) => (
  <g stroke="#17212b" stroke-width="1.5" fill="#17212b">
    {pins
      .filter(({ x, y, spot }) => Math.hypot(x - spot.x, y - spot.y) > 3)
      .map(({ x, y, spot }) => (
        <path
          key={`${String(x)} ${String(y)}`}
          d={`M${String(x)} ${String(y)}L${String(spot.x)} ${String(spot.y)}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0`}
        />
      ))}
  </g>
);

/** Free: a full disc. Later: a ring. Full: a square. The shape says it too, never the colour alone. */
function PinLink({ pin: { x, y }, point }: { pin: Pin; point: MapPoint }) {
  const look = {
    free: { fill: '#0b5d57', ink: '#fff' },
    later: { fill: '#fff', ink: '#0b5d57' },
    full: { fill: '#6a6257', ink: '#fff' },
  }[point.kind];
  return (
    <a href={point.href} tabIndex={-1}>
      <title>{point.name}</title>
      {point.kind === 'full' ? (
        <rect x={x - 11} y={y - 11} width="22" height="22" rx="3" fill={look.fill} stroke="#fff" stroke-width="2" />
      ) : (
        <circle
          cx={x}
          cy={y}
          r="12"
          fill={look.fill}
          stroke={point.kind === 'later' ? '#0b5d57' : '#fff'}
          stroke-width={point.kind === 'later' ? 3 : 2}
        />
      )}
      <text x={x} y={y + 4.5} font-size="12.5" font-weight="700" text-anchor="middle" fill={look.ink}>
        {point.label}
      </text>
    </a>
  );
}

function ScaleBar({ drawing: { scale }, height }: { drawing: Drawing; height: number }) {
  const words = scale.metres < 1000 ? `${String(scale.metres)} m` : `${String(scale.metres / 1000)} km`;
  const base = height - 8;
  return (
    <g stroke-linejoin="round">
      <path
        d={`M10 ${String(base - 5)}V${String(base)}H${String(10 + scale.length)}V${String(base - 5)}`}
        fill="none"
        stroke="#17212b"
        stroke-width="1.5"
      />
      <text x={14} y={base - 4} font-size="11" fill="#17212b" stroke="#fff" stroke-width="3" paint-order="stroke">
        {words}
      </text>
    </g>
  );
}
