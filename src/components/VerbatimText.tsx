interface Props {
  code: string;
  text: string;
  /** Words of the text to mark; they change nothing in it. */
  marked?: string | undefined;
}

/**
 * A passage’s text in an element that holds the text alone (contract §5). It is TSX, whose rules for white space leave
 * no doubt: a line break that a formatter adds to the source never becomes a blank in the official words.
 */
export const VerbatimText = ({ code, text, marked }: Props) => {
  const start = marked === undefined ? -1 : text.indexOf(marked);
  if (marked === undefined || start === -1) return <p data-code={code}>{text}</p>;
  return (
    <p data-code={code}>
      {text.slice(0, start)}
      <mark class="own">{marked}</mark>
      {text.slice(start + marked.length)}
    </p>
  );
};
