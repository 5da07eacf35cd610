#!/usr/bin/env node
// The command line: installs what is missing, bundles what changed, and runs it in this same process.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { checkNode, install, root } from './install.mjs';
import { bundle } from './bundle.mjs';

checkNode();
await install({ dev: false });
process.env.KRIBBE_ROOT = root; // the bundle may stand outside the checkout
const file = await bundle();
process.setSourceMapsEnabled(true);
module.enableCompileCache?.(); // from Node 22
await import(pathToFileURL(file).href);
