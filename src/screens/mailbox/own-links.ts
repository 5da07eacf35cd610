/** A part of a line: words, or a link within this site. */
export type Part = { readonly text: string; readonly path: null } | { readonly text: string; readonly path: string };

/**
 * Cuts a line into words and links of this very site; an address elsewhere stays words. `url` is the address of the
 * installation without a slash at the end. Full stops and brackets after a link are not part of it.
 */
export function ownLinks(line: string, url: string): Part[] {
  const parts: Part[] = [];
  let rest = 0;
  for (let at = line.indexOf(`${url}/`); at !== -1; at = line.indexOf(`${url}/`, rest)) {
    const found = /^[^\s<>"]+/.exec(line.slice(at))?.[0] ?? '';
    const link = found.replace(/[.,;:!?)\]]+$/, '');
    const path = link.slice(url.length);
    if (at > rest) parts.push({ text: line.slice(rest, at), path: null });
    // '//' and '/\\' would be another host to a browser.
    parts.push({ text: link, path: /^\/[/\\]/.test(path) ? null : path });
    rest = at + link.length;
  }
  if (rest < line.length) parts.push({ text: line.slice(rest), path: null });
  return parts;
}
