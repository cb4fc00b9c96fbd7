import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { quote } from '../../domain/citation/citation.ts';
import { BLANK, splitLines, type MemoBlock, type MemoLine, type Run } from '../../domain/memo/memo.ts';

const mm = convertMillimetersToTwip;
const A4 = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(25), right: mm(25), bottom: mm(25), left: mm(25) };
const COLUMNS = [mm(28), mm(5), mm(127)];
const BULLETS = 'butir';

/** Text as XML may hold it, without control characters, halves of pairs and what is no character: no escape helps those. */
export const toXmlText = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');

const toTextRuns = (text: string, isStrong = false, style?: string): TextRun[] =>
  splitLines(text).map((line, index) => {
    // Bold is said where it is so and nowhere else: a heading is bold by its style.
    const options: IRunOptions = {
      text: toXmlText(line),
      ...(isStrong && { bold: true }),
      ...(index > 0 && { break: 1 }),
      ...(style !== undefined && { style }),
    };
    return new TextRun(options);
  });

const toRuns = (runs: readonly Run[]): (TextRun | ExternalHyperlink)[] =>
  runs.flatMap(({ text, strong, href }): (TextRun | ExternalHyperlink)[] =>
    href === undefined
      ? toTextRuns(text, strong)
      : [new ExternalHyperlink({ link: toXmlText(href), children: toTextRuns(text, false, 'Hyperlink') })],
  );

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

const toTable = (lines: readonly MemoLine[]): Table =>
  new Table({
    columnWidths: COLUMNS,
    width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: lines.map(
      ({ label, value }) =>
        new TableRow({
          children: [label, ':', value ?? BLANK].map(
            (text, index) =>
              new TableCell({
                width: { size: COLUMNS[index] ?? 0, type: WidthType.DXA },
                children: [new Paragraph({ spacing: { after: 40 }, children: toTextRuns(text) })],
              }),
          ),
        }),
    ),
  });

const signature = ({ office, name, nip }: Extract<MemoBlock, { kind: 'signature' }>): Paragraph[] => {
  const line = (text: string, more: IParagraphOptions = {}) =>
    new Paragraph({ indent: { left: mm(80) }, keepNext: true, keepLines: true, ...more, children: toTextRuns(text) });
  return [
    line(`${office ?? BLANK},`, { spacing: { before: 480, after: 1200 } }),
    line(name ?? BLANK, { spacing: { after: 0 } }),
    line(`NIP ${nip ?? BLANK}`, { keepNext: false }),
  ];
};

const toBlocks = (block: MemoBlock): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
          children: toTextRuns(block.text),
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: block.depth === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: toTextRuns(block.text),
        }),
      ];
    case 'lines':
      // A paragraph after it keeps two tables, and a table and what follows, apart.
      return [toTable(block.lines), new Paragraph({ spacing: { after: 0 }, children: [] })];
    case 'paragraph':
      return [new Paragraph({ children: toRuns(block.runs) })];
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: toTextRuns(quote(block.text)) })];
    case 'list':
      return block.items.map(
        (runs) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: toRuns(runs) }),
      );
    case 'signature':
      return signature(block);
  }
};

const font = 'Arial';
const heading = (size: number) => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
});

/** A memo as a file for word processors: A4, styles by name, links, page numbers, in Indonesian. */
export const writeDocxMemo = (blocks: readonly MemoBlock[]): Promise<Blob> =>
  Packer.toBlob(
    new Document({
      title: 'Nota dinas',
      creator: '',
      styles: {
        default: {
          document: {
            run: { font, size: 22, language: { value: 'id-ID', eastAsia: 'id-ID', bidirectional: 'ar-SA' } },
            paragraph: { spacing: { after: 120, line: 276 } },
          },
          title: { ...heading(28), paragraph: { spacing: { after: 240 } } },
          heading1: heading(24),
          heading2: heading(22),
          hyperlink: { run: { color: '0A4F5B', underline: {} } },
        },
        paragraphStyles: [
          {
            id: 'Quote',
            name: 'Quote',
            basedOn: 'Normal',
            quickFormat: true,
            run: { italics: true },
            paragraph: { indent: { left: mm(10), right: mm(10) } },
          },
        ],
      },
      numbering: {
        config: [
          {
            reference: BULLETS,
            levels: [
              {
                level: 0,
                format: LevelFormat.BULLET,
                text: '•',
                style: { paragraph: { indent: { left: mm(8), hanging: mm(5) } } },
              },
            ],
          },
        ],
      },
      sections: [
        {
          properties: { page: { size: A4, margin: MARGIN } },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [
                    new TextRun({ children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] }),
                  ],
                }),
              ],
            }),
          },
          children: blocks.flatMap(toBlocks),
        },
      ],
    }),
  );
