import { PREVIEW_SIZE } from '../../site/preview.ts';
import { SITE_NAME } from '../../site/names.ts';

/** What one page’s preview picture shows. Two pages that show the same get the same bytes. */
export interface Preview {
  /** Above everything: the indicator, or what the site is. */
  context: string;
  /** The code, large; null on pages that have none. */
  code: string | null;
  /** The place in the rubric, or the page’s title. */
  heading: string;
  /** The first words, and whose they are: official ones stand in the serif face, on paper. */
  words: string;
  voice: 'kriteria' | 'panduan';
  /** How the source of official words is named; null where none are shown. */
  attribution: string | null;
  /** The numbers of the ladder’s steps from the lowest, and the one that is lit. */
  steps: readonly number[];
  lit: number | null;
}

/** An element as satori takes it: no JSX, so that Node runs this file as it stands. */
export interface Drawn {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Drawn[] };
}

const SANS = 'Public Sans';
const SERIF = 'Source Serif 4';

/** The colours of the light theme (src/styles/tokens.css): a preview is shown on grounds that nobody knows. */
const COLOURS = {
  ground: '#fdfcf9',
  ink: '#1a2124',
  soft: '#414e53',
  link: '#0a4f5b',
  paper: '#f6efe1',
  paperEdge: '#8a7a55',
  step: '#d3eaee',
  edge: '#66757a',
};

const MARGIN = 50;
const GAP = 44;
const LADDER_WIDTH = 232;
const INNER_HEIGHT = PREVIEW_SIZE.height - 2 * MARGIN;
const TEXT_WIDTH = PREVIEW_SIZE.width - 2 * MARGIN - LADDER_WIDTH - GAP;

const box = (style: Drawn['props']['style'], children?: string | Drawn[]): Drawn => ({
  type: 'div',
  props: {
    style: { display: 'flex', boxSizing: 'border-box', ...style },
    ...(children === undefined ? {} : { children }),
  },
});

/** A text of one style; `lines` is the most that is shown of it, the rest being an ellipsis. */
const text = (words: string, size: number, style: Drawn['props']['style'], lines?: number): Drawn =>
  box(
    {
      fontSize: size,
      lineHeight: 1.3,
      ...style,
      ...(lines === undefined ? {} : { display: 'block', lineClamp: lines }),
    },
    words,
  );

const ladder = ({ steps, lit }: Preview): Drawn =>
  box(
    { alignItems: 'flex-end', gap: 8, height: INNER_HEIGHT, width: LADDER_WIDTH, flexShrink: 0 },
    steps.map((step, index) => {
      const isLit = step === lit;
      return box(
        {
          flexDirection: 'column',
          alignItems: 'center',
          flexGrow: 1,
          flexBasis: 0,
          height: ((index + 1) * INNER_HEIGHT) / steps.length,
          paddingTop: 14,
          background: isLit ? COLOURS.link : COLOURS.step,
          border: `2px solid ${isLit ? COLOURS.link : COLOURS.edge}`,
          color: isLit ? COLOURS.ground : COLOURS.ink,
          fontSize: isLit ? 44 : 30,
          fontWeight: isLit ? 700 : 400,
        },
        String(step),
      );
    }),
  );

/** The words, smaller where there are many, and never more than fit. */
const words = ({ words: shown, voice }: Preview): Drawn => {
  const [size, lines] = shown.length > 120 ? [31, 6] : shown.length > 60 ? [38, 5] : [46, 4];
  return voice === 'kriteria'
    ? box({ background: COLOURS.paper, borderLeft: `8px solid ${COLOURS.paperEdge}`, padding: '14px 22px 18px' }, [
        text(shown, size, { fontFamily: SERIF, color: COLOURS.ink }, lines),
      ])
    : text(shown, size, { color: COLOURS.ink }, lines);
};

/** A preview as the tree that satori lays out. */
export const composePreview = (preview: Preview): Drawn => {
  const { context, code, heading, attribution } = preview;
  return box(
    { ...PREVIEW_SIZE, background: COLOURS.ground, color: COLOURS.ink, fontFamily: SANS, padding: MARGIN, gap: GAP },
    [
      ladder(preview),
      box({ flexDirection: 'column', width: TEXT_WIDTH, height: INNER_HEIGHT, justifyContent: 'space-between' }, [
        box({ flexDirection: 'column', gap: 6 }, [
          text(context, 26, { color: COLOURS.soft }),
          ...(code === null ? [] : [text(code, 46, { fontWeight: 700, color: COLOURS.link, lineHeight: 1.15 })]),
          text(heading, code === null ? 54 : 27, { fontWeight: 700, lineHeight: 1.2 }, 2),
        ]),
        words(preview),
        box({ flexDirection: 'column', gap: 4, color: COLOURS.soft }, [
          ...(attribution === null ? [] : [text(attribution, 22, {})]),
          text(`${SITE_NAME} · Bukan situs resmi Kementerian PANRB`, 22, { fontWeight: 700, color: COLOURS.ink }),
        ]),
      ]),
    ],
  );
};
