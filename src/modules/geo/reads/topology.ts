import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../platform/files.ts';
import type { Topology } from '../rules/topology.ts';

let topology: Topology | undefined;

/** The borders shipped with the product, read once. Public, and no person's data. */
export function municipalityTopology(): Topology {
  topology ??= JSON.parse(
    readFileSync(path.join(projectRoot(), 'data/geo/municipalities.topojson'), 'utf8'),
  ) as Topology;
  return topology;
}
