import type { PageContext } from '../../../platform/http/page-context.ts';
import type { LiveMapData } from '../rules/live-map.ts';
import { MunicipalityMap, type MunicipalityMapProps } from './map.tsx';

/** Scripts a page with a live map loads; the map itself follows only when it is wanted. */
export const liveMapScripts = ['map-start.js'];

/** The drawing of the server, with a map that can be moved in its place for who has scripts and asks or looks. */
export function LiveMap({ page, ...drawn }: Omit<MunicipalityMapProps, 't' | 'tints'> & { page: PageContext }) {
  const { t, asset } = page;
  const data: LiveMapData = {
    title: drawn.title,
    area: drawn.area,
    here: drawn.here ?? null,
    points: drawn.points ?? [],
    parts: drawn.parts ?? [],
    tiles: page.tiles === null ? null : { url: page.tiles.url, kind: page.tiles.kind, credit: page.tiles.credit },
    worker: asset('map-worker.js'),
    words: {
      kind: { free: t('map.kind.free'), later: t('map.kind.later'), full: t('map.kind.full') },
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      gestures: { ctrl: t('map.gesture.ctrl'), command: t('map.gesture.command'), touch: t('map.gesture.touch') },
    },
  };
  return (
    <div
      class="live-map"
      data-live-map={JSON.stringify(data)}
      data-script={asset('map.js')}
      data-sheet={asset('map.css')}
      data-failed={t('map.failed')}
    >
      <button class="btn quiet" type="button" hidden>
        {t('map.show')}
      </button>
      <MunicipalityMap t={t} {...drawn} />
      <p role="status" class="meta" />
    </div>
  );
}
