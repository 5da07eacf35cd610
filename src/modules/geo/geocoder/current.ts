import { flemishGeolocation } from './flemish-geolocation.ts';
import type { Geocoder } from './port.ts';

let current: Geocoder | null = null;

/** The address service of this installation; null when there is none: then towns and postcodes are as far as it goes. */
export const addressService = (): Geocoder | null => current;

/** Set once at start, from the configured address of the service (KRIBBE_GEOCODER_URL); null is none. */
export function connectAddressService(url: string | null): void {
  current = url === null ? null : flemishGeolocation(url);
}
