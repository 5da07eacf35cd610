import type { PageContext } from '../../platform/http/page-context.ts';
import { wordsOnly } from '../../platform/http/route.ts';

/**
 * A page of words: `<name>.title`, `<name>.lead`, and per section `<name>.<section>.title` and `.text`. A text has a
 * line per paragraph; lines that begin with '- ' make a list.
 */
export const wordsPage = (path: string, name: string, sections: readonly string[]) =>
  wordsOnly(path, (page) =>
    page.html({
      title: page.t(`${name}.title`),
      body: (
        <article class="words">
          <h1>{page.t(`${name}.title`)}</h1>
          <p class="lead">{page.t(`${name}.lead`)}</p>
          {sections.map((section) => (
            <section key={section} id={section}>
              <h2>{page.t(`${name}.${section}.title`)}</h2>
              <Paragraphs page={page} text={page.t(`${name}.${section}.text`)} />
            </section>
          ))}
        </article>
      ),
    }),
  );

function Paragraphs({ page, text }: { page: PageContext; text: string }) {
  const lines = text.split('\n');
  const items = lines.filter((line) => line.startsWith('- '));
  const [before, after] = [lines.findIndex((line) => line.startsWith('- ')), lines.length] as const;
  const first = before === -1 ? lines : lines.slice(0, before);
  const last = before === -1 ? [] : lines.slice(before + items.length, after);
  const paragraph = (line: string) => (
    <p key={line}>
      <Linked page={page} text={line} />
    </p>
  );
  return (
    <>
      {first.map(paragraph)}
      {items.length > 0 && (
        <ul>
          {items.map((line) => (
            <li key={line}>
              <Linked page={page} text={line.slice(2)} />
            </li>
          ))}
        </ul>
      )}
      {last.map(paragraph)}
    </>
  );
}

/** Addresses in running words become links: https://…, name@domain, and our own pages as [words](/path). */
function Linked({ page, text }: { page: PageContext; text: string }) {
  return (
    <>
      {text.split(/(\[[^\]]+\]\(\/[^)]*\)|https:\/\/[^\s,)]*[^\s,).]|[\w.-]+@[\w-]+\.\w+)/).map((part) => {
        const own = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
        if (own !== null) return <a href={page.href(own[2] ?? '/')}>{own[1]}</a>;
        if (part.startsWith('https://')) return <a href={part}>{part.replace(/^https:\/\//, '')}</a>;
        return /^\S+@\S+$/.test(part) ? <a href={`mailto:${part}`}>{part}</a> : part;
      })}
    </>
  );
}
