// Builds the scripts that only some pages load ("islands") for the browser: every src/**/islands/*.ts and *.css, and
// the worker of the map. The bundle holds them ready; a program run from source builds them when they are first asked for.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** Served under its own address: a worker from a blob would need a hole in the content security policy. */
const worker = { out: 'map-worker', in: path.join(root, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs') };

const entries = () => [
  worker,
  ...readdirSync(path.join(root, 'src'), { recursive: true })
    .filter((name) => /(^|[\\/])islands[\\/][^\\/]+\.(ts|css)$/.test(name) && !/\.(d|test)\.ts$/.test(name))
    .map((name) => ({ out: path.basename(name, path.extname(name)), in: path.join(root, 'src', name) })),
];

/** File names as pages ask for them. */
export const islandNames = () => entries().map((entry) => `${entry.out}${entry.in.endsWith('.css') ? '.css' : '.js'}`);

/** All islands, minified: name to bytes. */
export async function buildIslands() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries(),
    entryNames: '[name]',
    outdir: '.',
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: ['es2022', 'safari16.4'],
    loader: { '.topojson': 'json' },
    legalComments: 'eof',
    tsconfigRaw: {},
    logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
}
