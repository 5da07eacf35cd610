import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { halfDaysOf, wholeDays } from '../../kernel/half-days.ts';
import { projectRoot } from '../files.ts';
import { styleSheet } from '../http/assets.ts';
import type { PageContext } from '../http/page-context.ts';
import { en } from '../texts/en.ts';
import { fr } from '../texts/fr.ts';
import { nl } from '../texts/nl.ts';
import { foldTexts, type Language } from '../texts/texts.ts';
import { Choices, errorsOf, Select, TextArea, TextField } from './fields.tsx';
import { Layout } from './layout.tsx';
import { ActButton, Chip, DataTable, ErrorSummary, Form, LinkButton, Notice, SummaryList } from './parts.tsx';
import { WeekChooser, WeekStrip } from './week-strip.tsx';

const texts = foldTexts([{ nl, fr, en }]);

/** As much of a page as the kit looks at. */
const pageIn = (lang: Language, more: Partial<PageContext> = {}) =>
  ({
    lang,
    t: texts.in(lang),
    demo: true,
    actor: { kind: 'visitor' },
    nav: [],
    here: '/zoeken?plaats=3000',
    csrf: 'token',
    asset: (name: string) => `/assets/${name}`,
    href: (to: string) => to,
    ...more,
  }) as unknown as PageContext;
const page = pageIn('nl');
const html = (what: ComponentChild) => renderToString(<>{what}</>);

test('a field ties its label, hint and error to the input', () => {
  const field = html(
    <TextField name="kind" label="Hoe heet je kind?" hint="Voornaam" error="Vul dit in." value="Lo" />,
  );
  expect(field).toContain('<label for="kind">Hoe heet je kind?</label>');
  expect(field).toContain('aria-describedby="kind-hint kind-error"');
  expect(field).toContain('aria-invalid="true"');
  expect(field).toContain('<p class="error" id="kind-error">Vul dit in.</p>');
  expect(field).toContain('value="Lo"');
});

test('a field without error says nothing of errors', () => {
  const field = html(<TextArea name="nota" label="Nog iets?" />);
  expect(field).not.toMatch(/aria-invalid|aria-describedby|class="error"/);
});

test('the label can be the question of the page', () => {
  expect(html(<TextField name="kind" label="Hoe heet je kind?" asHeading />)).toContain(
    '<h1><label for="kind">Hoe heet je kind?</label></h1>',
  );
});

test('choices are a group with a legend, and every choice has its own label', () => {
  const choices = [{ value: 'a', label: 'Werk' }, { value: 'b', label: 'Rust', hint: 'Even ademen' }]; // prettier-ignore
  const group = html(<Choices name="waarom" label="Waarom?" choices={choices} chosen={['b']} several />);
  expect(group).toMatch(/<fieldset[^>]*id="waarom"[^>]*><legend>Waarom\?<\/legend>/);
  expect(group.match(/type="checkbox"/g)).toHaveLength(2);
  expect(group).toContain('<label for="waarom-b">Rust</label>');
  expect(group).toMatch(/id="waarom-b"[^>]*checked[^>]*aria-describedby="waarom-b-hint"/);
});

test('a list to pick from keeps what was picked', () => {
  const list = html(<Select name="x" label="Soort" choices={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} value="b" />); // prettier-ignore
  expect(list).toMatch(/<option value="b" selected[^>]*>B/);
});

test('the error summary leads to each wrong field and stays away when nothing is wrong', () => {
  const error = errorsOf(page, [{ field: 'kind', rule: 'required' }], texts.has);
  const summary = html(<ErrorSummary frame={page} fields={['kind', 'dagen']} error={error} />);
  expect(summary).toContain('role="alert"');
  expect(summary).toContain('<a href="#kind">Vul dit in.</a>');
  expect(summary).not.toContain('#dagen');
  expect(html(<ErrorSummary frame={page} fields={['dagen']} error={error} />)).toBe('');
});

test('the week strip is one picture with one sentence, in each language', () => {
  const set = halfDaysOf([0, 1, 2, 7]);
  const say = (lang: Language) => html(<WeekStrip frame={pageIn(lang)} set={set} />);
  expect(say('nl')).toContain('role="img" aria-label="maandag, dinsdagvoormiddag en donderdagnamiddag"');
  expect(say('fr')).toContain('aria-label="lundi, mardi matin et jeudi après-midi"');
  expect(say('en')).toContain('aria-label="Monday, Tuesday morning and Thursday afternoon"');
});

test('the week strip outlines the wish and shows the weekend only when it is used', () => {
  const strip = html(<WeekStrip frame={page} set={wholeDays(1)} wish={wholeDays(1, 6)} />);
  expect(strip).toContain('class="week days-6"');
  expect(strip.match(/class="f w"/g)).toHaveLength(2);
  expect(strip.match(/class="w"/g)).toHaveLength(2);
  expect(html(<WeekStrip frame={page} set={wholeDays(1)} />)).toContain('class="week days-5"');
});

test('the week chooser asks for each half-day by its whole name', () => {
  const chooser = html(<WeekChooser frame={page} name="dagen" chosen={halfDaysOf([3])} legend="Welke dagen?" />);
  expect(chooser).toContain('<legend>Welke dagen?</legend>');
  expect(chooser.match(/type="checkbox"/g)).toHaveLength(10);
  expect(chooser).toMatch(/id="dagen-3"[^>]*value="3"[^>]*checked/);
  expect(chooser).toContain('<span class="hidden">dinsdagnamiddag</span>');
  expect(html(<WeekChooser frame={page} name="d" chosen={halfDaysOf([])} legend="?" weekend />).match(/type="checkbox"/g)).toHaveLength(14); // prettier-ignore
});

test('forms carry the token', () => {
  const hidden = '<input type="hidden" name="_csrf" value="token"/>';
  expect(html(<Form page={page} action="/vraag">x</Form>)).toContain(hidden); // prettier-ignore
  const act = html(<ActButton page={page} action="/doe" label="Doe" hidden={{ id: '7' }} />);
  expect(act).toContain(hidden);
  expect(act).toContain('<input type="hidden" name="id" value="7"/>');
  expect(act).toContain('<button type="submit" class="btn quiet">Doe</button>');
});

test('a table has a caption, heads, and a box that scrolls by keyboard; an empty one says so', () => {
  const columns = [
    { title: 'Kind', head: true, cell: (row: { name: string }) => row.name },
    { title: 'Dagen', number: true, cell: () => 3 },
  ];
  const table = html(<DataTable caption="Wie wacht" columns={columns} rows={[{ name: 'Lotte' }]} empty="Niemand" />);
  expect(table).toContain('tabindex="0" role="region" aria-label="Wie wacht"');
  expect(table).toContain('<caption>Wie wacht</caption>');
  expect(table).toContain('<th scope="row">Lotte</th>');
  expect(table).toContain('<td class="number">3</td>');
  expect(html(<DataTable caption="Wie wacht" columns={columns} rows={[]} empty="Niemand" />)).toBe(
    '<p class="empty">Niemand</p>',
  );
});

test('facts, messages and statuses', () => {
  const rows = [{ term: 'Kind', value: 'Lotte', change: { href: '/kind', label: 'kind' } }];
  expect(html(<SummaryList rows={rows} changeWord="Wijzig" />)).toContain(
    '<dt>Kind</dt><dd>Lotte</dd><dd class="change"><a href="/kind">Wijzig <span class="hidden">kind</span></a></dd>',
  );
  expect(html(<Notice tone="stop" title="Vol">x</Notice>)).toMatch(/class="notice stop" role="alert"/); // prettier-ignore
  expect(html(<Notice>x</Notice>)).not.toContain('role='); // prettier-ignore
  expect(html(<Chip tone="free">vrij</Chip>)).toBe('<span class="chip free">vrij</span>'); // prettier-ignore
  expect(html(<LinkButton href="/x">Ga</LinkButton>)).toBe('<a class="btn" href="/x">Ga</a>'); // prettier-ignore
});

test('the frame names its parts and its language', () => {
  const nav = [{ path: '/zoeken', text: 'frame.help', to: () => true, order: 1 }];
  const whole = html(<Layout frame={pageIn('fr', { nav })} title="Plekken" wide={false} scripts={[]} />);
  expect(whole).toContain('<html lang="fr-BE">');
  expect(whole).toContain('<title>Plekken · Kribbe</title>');
  expect(whole).toContain('<a class="skip" href="#inhoud">');
  expect(whole).toContain('<main id="inhoud">');
  expect(whole).toMatch(/href="\/fr\/zoeken" aria-current="page"/);
  expect(whole).toMatch(/<a href="\/zoeken\?plaats=3000" lang="nl" hreflang="nl">/);
  expect(whole).toContain('Seul le texte néerlandais fait foi');
  expect(whole).not.toMatch(/ style=|<style/);
});

test('the style sheet is one small file that carries all its parts', () => {
  const folder = path.join(projectRoot(), 'src/platform/page/assets');
  const sheet = styleSheet(folder, 'kribbe.css');
  expect(readdirSync(folder).filter((name) => /^kribbe\.\d-/.test(name)).length).toBeGreaterThan(5);
  for (const part of ['header.site', '.week', '.days', '.board', '.place', '.todo', '@media print'])
    expect(sheet).toContain(part);
  expect(sheet).not.toContain('/*');
  expect(gzipSync(sheet).length).toBeLessThan(8_000);
});
