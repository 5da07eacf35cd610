/** `npm run pictures`: draws the pictures of the manual, from a demo that lives on one fixed day. */
process.env.KRIBBE_TODAY = '2026-11-23';
const { takePictures } = await import('./take-pictures.ts'); // reads the day when it is loaded
await takePictures('docs/handleiding/beelden');
