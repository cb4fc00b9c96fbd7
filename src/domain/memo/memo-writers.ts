import { escapeHtml, quote, type RichCitation } from '../citation/citation.ts';
import { escapeMarkdown } from '../citation/markdown-citation.ts';
import { BLANK, splitLines, type MemoBlock, type Run } from './memo.ts';

/** The signature line by line, with room for a hand between office and name. */
const signatureLines = ({ office, name, nip }: Extract<MemoBlock, { kind: 'signature' }>): string[] => [
  ...splitLines(`${office ?? BLANK},`),
  '',
  '',
  '',
  ...splitLines(name ?? BLANK),
  ...splitLines(`NIP ${nip ?? BLANK}`),
];

const markdownRun = ({ text, strong, href }: Run): string => {
  if (href !== undefined) return text === href ? `<${href}>` : `[${escapeMarkdown(text)}](<${href}>)`;
  // What escapes a line’s beginning also takes the blanks from it, which a run amid a paragraph needs.
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  const escaped = escapeMarkdown(words);
  return `${text.trimStart() === text ? '' : ' '}${strong ? `**${escaped}**` : escaped}${text.trimEnd() === text ? '' : ' '}`;
};

const markdownRuns = (runs: readonly Run[]): string => runs.map(markdownRun).join('').trim();

/** Lines under each other within one block; an empty one keeps its place. */
const markdownLines = (lines: readonly string[], indent = ''): string =>
  lines.map((line) => escapeMarkdown(line) || '&nbsp;').join(`\\\n${indent}`);

const writeMarkdownBlock = (block: MemoBlock): string => {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `${'#'.repeat(block.depth)} ${escapeMarkdown(block.text)}`;
    case 'lines':
      return block.lines
        .map(({ label, value }) => `- **${escapeMarkdown(label)}**: ${markdownLines(splitLines(value ?? BLANK), '  ')}`)
        .join('\n');
    case 'paragraph':
      return markdownRuns(block.runs);
    case 'quote':
      return `> ${escapeMarkdown(quote(block.text))}`;
    case 'list':
      return block.items.map((runs) => `- ${markdownRuns(runs)}`).join('\n');
    case 'signature':
      return markdownLines(signatureLines(block));
  }
};

/** A memo in Markdown (CommonMark). Every text in it stays text. */
export const writeMarkdownMemo = (blocks: readonly MemoBlock[]): string =>
  `${blocks.map(writeMarkdownBlock).join('\n\n')}\n`;

const htmlText = (text: string): string => splitLines(text).map(escapeHtml).join('<br>');

const htmlRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ text, strong, href }) => {
      if (href !== undefined) return `<a href="${escapeHtml(href)}">${htmlText(text)}</a>`;
      return strong ? `<strong>${htmlText(text)}</strong>` : htmlText(text);
    })
    .join('');

const writeHtmlBlock = (block: MemoBlock): string => {
  switch (block.kind) {
    case 'title':
      return `<h1>${htmlText(block.text)}</h1>`;
    case 'heading':
      return `<h${block.depth}>${htmlText(block.text)}</h${block.depth}>`;
    case 'lines':
      return `<table>${block.lines
        .map(({ label, value }) => `<tr><td>${htmlText(label)}</td><td>:</td><td>${htmlText(value ?? BLANK)}</td></tr>`)
        .join('')}</table>`;
    case 'paragraph':
      return `<p>${htmlRuns(block.runs)}</p>`;
    case 'quote':
      return `<blockquote><p>${htmlText(quote(block.text))}</p></blockquote>`;
    case 'list':
      return `<ul>${block.items.map((runs) => `<li>${htmlRuns(runs)}</li>`).join('')}</ul>`;
    case 'signature':
      return `<p>${signatureLines(block).map(escapeHtml).join('<br>')}</p>`;
  }
};

/** Where nothing can be a link, the address stands beside the words. */
const plainRuns = (runs: readonly Run[]): string =>
  runs.map(({ text, href }) => (href === undefined || href === text ? text : `${text}, ${href}`)).join('');

const writePlainBlock = (block: MemoBlock): string => {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return block.text;
    case 'lines': {
      const width = Math.max(...block.lines.map(({ label }) => label.length));
      return block.lines.map(({ label, value }) => `${label.padEnd(width)} : ${value ?? BLANK}`).join('\n');
    }
    case 'paragraph':
      return plainRuns(block.runs);
    case 'quote':
      return quote(block.text);
    case 'list':
      return block.items.map((runs) => `- ${plainRuns(runs)}`).join('\n');
    case 'signature':
      return signatureLines(block).join('\n');
  }
};

/** A memo for the clipboard. All text in the HTML is escaped. */
export const writeRichMemo = (blocks: readonly MemoBlock[]): RichCitation => ({
  html: blocks.map(writeHtmlBlock).join(''),
  text: `${blocks.map(writePlainBlock).join('\n\n')}\n`,
});
