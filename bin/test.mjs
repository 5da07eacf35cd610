#!/usr/bin/env node
// npm test: all parts, or those named: npm test -- rules browser
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkNode, install, root } from './install.mjs';

const results = path.join(root, 'test-results');
const MINUTE = 60_000;

/** In this order: what is quick and explains most comes first. `seconds` is what a part may take. */
const parts = {
  rules: { run: () => vitest('rules'), seconds: 60 },
  actions: { run: () => vitest('actions'), seconds: 150 },
  browser: { run: () => playwright(), seconds: 240 },
  faults: { run: () => vitest('faults'), seconds: 90 },
};

checkNode();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Choose from ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
await install({ dev: true });
mkdirSync(results, { recursive: true });

const done = [];
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const started = performance.now();
  const counts = await part.run();
  done.push({ name, ...counts, seconds: (performance.now() - started) / 1000, limit: part.seconds });
}
summarise();

async function vitest(project) {
  const file = path.join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest/vitest.mjs', ['run', '--project', project, ...reporters], file);
  return count(code, file, (report) => ({
    passed: report.numPassedTests,
    // A file that cannot be read has no tests to count, and is a failure all the same.
    failed: report.numFailedTests + report.testResults.filter(brokenFile).length,
  }));
}

function brokenFile({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((each) => each.status === 'failed');
}

async function playwright() {
  const file = path.join(results, 'browser.json');
  const reporter = process.stdout.isTTY ? 'line,json' : 'list,json';
  const args = ['test', '--pass-with-no-tests', `--reporter=${reporter}`];
  const code = await run('@playwright/test/cli.js', args, file, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return count(code, file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }));
}

function run(program, args, file, env = {}) {
  rmSync(file, { force: true });
  const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 15 * MINUTE,
  });
  return new Promise((end) => child.on('close', (code) => end(code ?? 1)));
}

/** What the runner reported. A runner that failed without saying which test counts as one failure. */
function count(code, file, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function summarise() {
  console.log('\n== summary');
  for (const { name, passed, failed, seconds, limit } of done) {
    const late = seconds > limit ? `  longer than the ${limit} s it may take` : '';
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
    console.log(`${name.padEnd(8)} ${counts} ${seconds.toFixed(1).padStart(7)} s${late}`);
  }
  const sum = (what) => done.reduce((total, part) => total + part[what], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`); // the last line; read by .ci/run
}
