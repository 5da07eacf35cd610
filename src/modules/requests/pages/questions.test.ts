import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askingSite, begun, codeOn, heading, send, type AskingSite } from '../../../../test/support/asking.ts';
import { questions } from '../../../../test/support/questions.ts';

let site: AskingSite;
beforeAll(async () => {
  site = await askingSite();
});
afterAll(() => site.close());

describe.each(questions)('$path', ({ path, bad, good, next }) => {
  test('says what is wrong in the words of the field and keeps what was typed', async () => {
    const visitor = await begun(site);
    await send(visitor, '/vraag/kind', { born: 'no', dueDate: '20/1/2027' });
    for (const [fields, sentence] of bad) {
      const shown = await send(visitor, path, fields);
      expect([shown.status, shown.html.includes(sentence)], `${JSON.stringify(fields)} → ${sentence}`).toEqual([
        400,
        true,
      ]);
      expect(shown.html).toContain('error-summary');
      for (const typed of Object.values(fields).flat())
        if (/^[\d/]+$|^[a-z]+@?/i.test(typed) && !['yes', 'no', 'always', 'maandag', 'rich'].includes(typed))
          expect(shown.html).toContain(typed);
    }
  });

  test.runIf(next !== '')('leads on when it is answered', async () => {
    const visitor = await begun(site);
    const shown = await send(visitor, path, good);
    expect([shown.status, shown.path]).toEqual([200, next]);
  });

  test('has a heading, the way back and the code to come back with', async () => {
    const visitor = await begun(site);
    const shown = await visitor.get(path);
    expect(shown.status).toBe(200);
    expect(heading(shown)).not.toBe('');
    expect(shown.html).toContain('class="back"');
    expect(codeOn(shown)).toMatch(/^(\w{4}-){3}\w{4}$/);
  });
});
