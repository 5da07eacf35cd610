import type { Point } from '../rules/point.ts';

/** What an address service says about an address. */
export type Located =
  | {
      readonly kind: 'found';
      readonly point: Point;
      readonly precision: 'address' | 'street';
      /** The address as the service writes it. */
      readonly address: string;
      readonly municipality: string;
      readonly postcode: string | null;
    }
  /** The service answered, and knows no such street or number. */
  | { readonly kind: 'unknown' }
  /** No usable answer: too slow, not there, or not what was agreed. */
  | { readonly kind: 'failed'; readonly why: 'slow' | 'down' | 'garbled' };

/** Finds the point of an address. Never throws: a failing service is an answer too. */
export interface Geocoder {
  locate(address: string): Promise<Located>;
}
