import { Fragment } from 'preact';

interface Props {
  text: string;
}

/** Long words that a slash joins may part behind it: browsers would else break “notulensi/catatan/laporan” within a word. */
const BEHIND_SLASH = /(?<=[^\s/]{4}\/)(?=[^\s/]{4})/;

/** A text that a narrow column can hold; not a letter of it is changed, and none comes into a copy. */
export const SlashedWords = ({ text }: Props) => (
  <>
    {text.split(BEHIND_SLASH).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </>
);
