import { readFileSync, statSync } from 'node:fs';
import { validate } from '../engines/tariff/index.ts';
import { Impossible } from './words.ts';

/** Prints what is wrong in a parameter file; exit code 1 when something is. */
export function validateParameters(file: string): number {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new Impossible(`There is no file ${file}.`);
  const findings = validate(parsedFile(file));
  for (const { path, sentence, doubt } of findings) console.log(`${doubt === true ? '?' : '✗'} ${path}: ${sentence}`);
  const faults = findings.filter(({ doubt }) => doubt !== true).length;
  console.log(
    faults === 0
      ? `${file} is sound, its cases included.`
      : `${faults} ${faults === 1 ? 'thing is' : 'things are'} wrong in ${file}.`,
  );
  return faults === 0 ? 0 : 1;
}

function parsedFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Impossible(`${file} is no JSON: ${(error as Error).message}`);
  }
}
