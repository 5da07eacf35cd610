import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { Point } from './point.ts';

/** A result on a map: the same row as in the list beside it. */
export interface MapPoint extends Point {
  /** The number it has in the list beside the map. */
  readonly label: string;
  readonly name: string;
  readonly kind: 'free' | 'later' | 'full';
  /** Where its row in the list, or its page, is. */
  readonly href: string;
}

/** What the page tells the script that draws the map in the browser. */
export interface LiveMapData {
  readonly title: string;
  /** Municipalities to set apart. */
  readonly area: readonly MunicipalityNis[];
  readonly here: (Point & { readonly label: string }) | null;
  readonly points: readonly MapPoint[];
  readonly parts: readonly (Point & { readonly name: string })[];
  /** A background from elsewhere; null draws our own borders alone. */
  readonly tiles: { readonly url: string; readonly kind: 'raster' | 'style'; readonly credit: string } | null;
  readonly worker: string;
  readonly words: LiveMapWords;
}

export interface LiveMapWords {
  readonly kind: Readonly<Record<MapPoint['kind'], string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** How a page is scrolled past the map, for keyboard and mouse, Apple's keyboard, and fingers. */
  readonly gestures: { readonly ctrl: string; readonly command: string; readonly touch: string };
}
