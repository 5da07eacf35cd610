import { startServer } from '../support/browser-server.ts';
import { openAlbum } from './album.ts';
import { drawDesk, drawFigures } from './draw-desk.ts';
import { drawFamily } from './draw-family.ts';

/** Starts a demo of its own and walks the first story with a camera. */
export async function takePictures(folder: string): Promise<void> {
  const server = await startServer(600_000);
  const album = await openAlbum(folder, server.url);
  try {
    await drawFamily(album);
    await drawDesk(album);
    await drawFigures(album);
  } finally {
    await album.browser.close();
    await server.stop();
  }
}
