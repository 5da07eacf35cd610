import { date } from '../../src/kernel/calendar-date.ts';
import { Refusal } from '../../src/kernel/problem.ts';
import { system, type Actor } from '../../src/platform/access/actor.ts';
import type { App } from '../../src/platform/app.ts';
import { runAction, runRead } from '../../src/platform/operations/run.ts';
import { keepImportFile, runImport, showImport } from '../../src/modules/supply/index.ts';

export const clerk = system('test');

const header =
  'dossiernummer;naam;organisator;kbo;straat;huisnummer;postcode;gemeente;lat;lon;soort;trap;prijssysteem;dagprijs;plaatsen;vergund vanaf;openingsuren;email';
/** One row of an invented list; `over` says what is different about it. */
export const row = (number: string, over: Partial<Record<string, string>> = {}) => {
  const cells = {
    number, name: `Opvang ${number}`, organiser: 'Vzw Strand', kbo: '', street: 'Dorpsstraat', house: '1', postcode: '2550',
    town: 'Kontich', lat: '51,134', lon: '4,447', kind: 'Groepsopvang', tier: 'T2A', price: 'IKT', day: '', places: '18',
    from: '1/9/2021', hours: 'ma-vr 7:00-18:00', email: '', ...over,
  }; // prettier-ignore
  return Object.values(cells).join(';');
};
export const csv = (...rows: string[]) => [header, ...rows].join('\n');

/** The problem that a run ends in, or 'done'. */
export const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.problem.type : Promise.reject(error as Error)),
  );

/** Brings lists in as a person does: sends one, looks at it, imports it. */
export function listsOf(appOf: () => App) {
  async function upload(
    source: string,
    content: string | Buffer,
    rest: { kind?: 'locations' | 'counts'; by?: Actor; organiser?: string } = {},
  ) {
    const { kind = 'locations', by = clerk, organiser } = rest;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const input = {
      source,
      kind,
      name: 'lijst.csv',
      content: new Blob([new Uint8Array(bytes)]),
      ...(organiser === undefined ? {} : { organiser: organiser as never }),
    };
    return (await runAction(appOf().around, keepImportFile, by, input)).file;
  }
  const look = (file: Awaited<ReturnType<typeof upload>>, by: Actor = clerk) =>
    runRead(appOf().around, showImport, by, { file });
  async function bringIn(
    source: string,
    content: string | Buffer,
    rest: Parameters<typeof upload>[2] & { closeFrom?: string } = {},
  ) {
    const file = await upload(source, content, rest);
    const { digest } = await look(file, rest.by);
    const {
      import: _id,
      source: _source,
      ...counts
    } = await runAction(appOf().around, runImport, rest.by ?? clerk, {
      file,
      digest,
      ...(rest.closeFrom === undefined ? {} : { closeFrom: date(rest.closeFrom) }),
    });
    return counts;
  }
  const said = async (source: string, content: string) => {
    const { faults } = await look(await upload(source, content));
    return faults.shown.map(({ line, column, say }) => [line, column, say]);
  };

  return { upload, look, bringIn, said };
}
