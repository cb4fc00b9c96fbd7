import { quote } from '../../domain/citation/citation.ts';
import { BLANK, type MemoBlock, type Run } from '../../domain/memo/memo.ts';

const Runs = ({ runs }: { runs: readonly Run[] }) => (
  <>
    {runs.map(({ text, strong, href }, index) => {
      if (href !== undefined)
        return (
          <a key={index} href={href}>
            {text}
          </a>
        );
      return strong ? <strong key={index}>{text}</strong> : <bdi key={index}>{text}</bdi>;
    })}
  </>
);

const Block = ({ block }: { block: MemoBlock }) => {
  switch (block.kind) {
    case 'title':
      return <p class="memo-title">{block.text}</p>;
    case 'heading':
      return block.depth === 2 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
    case 'lines':
      return (
        <dl class="facts">
          {block.lines.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>
                <bdi>{value ?? BLANK}</bdi>
              </dd>
            </>
          ))}
        </dl>
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'quote':
      return <blockquote class="quote">{quote(block.text)}</blockquote>;
    case 'list':
      return (
        <ul>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'signature':
      return (
        <div class="memo-signature">
          <p>
            <bdi>{block.office ?? BLANK}</bdi>,
          </p>
          <p class="memo-hand">
            <bdi>{block.name ?? BLANK}</bdi>
            <br />
            NIP <bdi>{block.nip ?? BLANK}</bdi>
          </p>
        </div>
      );
  }
};

/** The memo as it will be written: the same blocks, the same words. */
export const MemoPreview = ({ blocks }: { blocks: readonly MemoBlock[] }) => (
  <article class="memo-preview" aria-label="Pratinjau nota dinas">
    {blocks.map((block, index) => (
      <Block key={index} block={block} />
    ))}
  </article>
);
