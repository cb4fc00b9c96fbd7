/** A section of a guidance text: its `##` heading, the fragment under which Astro renders it, and its plain words. */
export interface Section {
  id: string;
  heading: string;
  text: string;
}

const plain = (markdown: string): string =>
  markdown
    .replace(/^ *(?:[-*]|\d+\.) +/gm, '')
    .replace(/<[^>]*>|\{[^}]*\}/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The sections of a guidance text, in their order. */
export const listSections = (body: string): Section[] =>
  body
    .split(/^## +/m)
    .slice(1)
    .map((part) => {
      const [first = '', ...lines] = part.split('\n');
      const heading = plain(first);
      const id = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-');
      return { id, heading, text: plain(lines.join('\n')) };
    });
