/**
 * Why a text is no JSON, as far as it can be told from where it stops being one. `twice` is JSON, which keeps only the last
 * of two fields of one name.
 */
export type JsonFaultKind =
  | 'sheet'
  | 'second'
  | 'twice'
  | 'empty'
  | 'cut'
  | 'quotes'
  | 'comment'
  | 'comma'
  | 'missing-comma'
  | 'before'
  | 'after'
  | 'line-break'
  | 'escape'
  | 'blank'
  | 'entities'
  | 'quoted'
  | 'word'
  | 'sign';

/** The first place at which a text is no JSON. `found` is what stands there, at most a few letters of it. */
export interface JsonFault {
  kind: JsonFaultKind;
  /** Both count from 1; a column is a character, as an editor counts it. */
  line: number;
  column: number;
  found: string;
}

/** Where and why; `at` is the place in the text. */
interface Stop {
  kind: JsonFaultKind;
  at: number;
}

const BLANKS = new Set([' ', '\t', '\n', '\r']);
/** Quotation marks that word processors put in the place of the straight one, and the single ones of other languages. */
const OTHER_QUOTES = /[“”„‟«»″＂‘’‚‛′'`´]/;
/** What looks like a blank or like nothing, and is none in JSON. */
const OTHER_BLANKS = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
const WORD = /^[\p{L}\p{N}_$.+-]+/u;
/** What is shown of a place: a comment’s beginning, a code of HTML, a backslash with what follows it, or a word. */
const FOUND = /^(?:\/[/*]|&[#\w]+;|\\.|[\p{L}\p{N}_$.+-]+)/u;
/** A number is not followed by what would be more of it: “04” is none. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_$.+-])/uy;
const LITERAL = /true|false|null/y;

/** What the sign at a place means where none of its kind may stand. */
const nameSign = (text: string, at: number): Stop => {
  const rest = text.slice(at, at + 40);
  if (rest === '') return { kind: 'cut', at };
  if (/^(?:\/\/|\/\*|#)/.test(rest)) return { kind: 'comment', at };
  if (OTHER_QUOTES.test(rest.charAt(0))) return { kind: 'quotes', at };
  if (OTHER_BLANKS.test(rest.charAt(0))) return { kind: 'blank', at };
  if (/^&(?:#\d+|#x[\da-f]+|\w+);/i.test(rest)) return { kind: 'entities', at };
  if (rest.startsWith('>')) return { kind: 'quoted', at };
  return { kind: WORD.test(rest) ? 'word' : 'sign', at };
};

/** What a spreadsheet makes of a text: cells in quotes whose own quotes are doubled, or separators up to the last column. */
const SHEET = /^\s*(?:"\{|\{(?:;+|,+)\s*[\r\n]|[\s\S]{0,200}""format"")/;

/** The place behind a string that begins at `start`, or where it stops being one. */
const passString = (text: string, start: number): number | Stop => {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign < ' ') return { kind: 'line-break', at };
    if (sign !== '\\') continue;
    const escape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at, at + 6));
    if (!escape) return at + 6 > text.length ? { kind: 'cut', at: text.length } : { kind: 'escape', at };
    at += escape[0].length - 1;
  }
  return { kind: 'cut', at: text.length };
};

/** Passes what a sticky pattern finds at a place; undefined where it finds nothing. */
const passPattern = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
};

const passBlanks = (text: string, start: number): number => {
  let at = start;
  while (BLANKS.has(text.charAt(at))) at += 1;
  return at;
};

/** A mark of another kind that was to end a string, with what follows it up to the next straight mark or the line’s end. */
const WRONG_END = /[“”„″＂'’](?=\s*[:,}\]](?:[\s:,{}[\]\d.+-]|true|false|null)*"?$)/;

/**
 * A string that began with a straight mark and was to end with another kind swallows what follows it. Gives the place of
 * that mark, in the string before a place at which a sign does not fit.
 */
const findSwallowed = (text: string, last: { start: number; end: number } | null): Stop | null => {
  const mark = last ? WRONG_END.exec(text.slice(last.start, last.end)) : null;
  return mark && last ? { kind: 'quotes', at: last.start + mark.index } : null;
};

/** Whether a text ends within one of the words that JSON has. */
const endsInLiteral = (text: string, at: number): boolean =>
  ['true', 'false', 'null', '-'].some((word) => word.startsWith(text.slice(at, at + 5)));

/** An open list or object; of an object, the names that it has had. */
interface Open {
  sign: '{' | '[';
  names: Set<string> | null;
}

type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'more';

/** Where a text stops being JSON; null where it does not. It keeps a list of what is open and calls nothing deeper. */
const findStop = (text: string): Stop | null => {
  const open: Open[] = [];
  let wanted: Wanted = 'value';
  let comma = 0;
  let last: { start: number; end: number } | null = null;
  let at = passBlanks(text, 0);
  if (at === text.length) return { kind: 'empty', at: 0 };
  for (; ; at = passBlanks(text, at)) {
    const sign = text.charAt(at);
    const inside = open.at(-1)?.sign;
    const wantsKey: boolean = wanted === 'key' || wanted === 'first-key';
    if (wanted === 'more' && inside === undefined) {
      if (at === text.length) return null;
      if (/^\{\s*"/.test(text.slice(at, at + 80))) return { kind: 'second', at };
      const after = nameSign(text, at);
      return after.kind === 'comment' || after.kind === 'blank' ? after : { kind: 'after', at };
    }
    const closes = (inside === '{' && sign === '}') || (inside === '[' && sign === ']');
    if (closes && wanted !== 'colon') {
      if (wanted === 'key' || (wanted === 'value' && inside === '[')) return { kind: 'comma', at: comma };
      if (wanted === 'value') return { kind: 'sign', at };
      open.pop();
      wanted = 'more';
      at += 1;
    } else if (wanted === 'colon' || wanted === 'more') {
      if (sign === ':' && wanted === 'colon') wanted = 'value';
      else if (sign === ',' && wanted === 'more') {
        comma = at;
        wanted = inside === '{' ? 'key' : 'value';
      } else if (wanted === 'more' && /["{[]/.test(sign)) return { kind: 'missing-comma', at };
      else return findSwallowed(text, last) ?? nameSign(text, at);
      at += 1;
    } else if (sign === '"') {
      const end = passString(text, at);
      // A mark of another kind may have left the string open: then that is the cause, and not where it ran to.
      if (typeof end !== 'number') return findSwallowed(text, { start: at, end: end.at }) ?? end;
      last = { start: at, end };
      if (wantsKey) {
        const names = open.at(-1)?.names;
        const written = text.slice(at, end);
        const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
        if (names?.has(name)) return { kind: 'twice', at };
        names?.add(name);
      }
      wanted = wantsKey ? 'colon' : 'more';
      at = end;
    } else if (sign === ',') return { kind: 'comma', at };
    else if (wantsKey) return nameSign(text, at);
    else if (sign === '{' || sign === '[') {
      open.push({ sign, names: sign === '{' ? new Set() : null });
      wanted = sign === '{' ? 'first-key' : 'first-value';
      at += 1;
    } else {
      const end = passPattern(NUMBER, text, at) ?? passPattern(LITERAL, text, at);
      if (end === undefined) {
        const stop = nameSign(text, at);
        if (open.length > 0) return endsInLiteral(text, at) ? { kind: 'cut', at: text.length } : stop;
        return !['comment', 'blank', 'quoted'].includes(stop.kind) && /\{\s*["“”]/.test(text)
          ? { kind: 'before', at }
          : stop;
      }
      if (open.length === 0 && text.indexOf('{', end) !== -1) return { kind: 'before', at };
      wanted = 'more';
      at = end;
    }
  }
};

/**
 * Why a text that `JSON.parse` refused is no JSON, and where: engines say it in words of their own, if at all. Of a text
 * that it took, whether a field stands twice.
 * @param before how many lines of the file stand before the text, as in a report that carries it
 * @returns null where the text is JSON without such fields, only too deep for the engine where that refused it
 */
export const findJsonFault = (text: string, before = 0): JsonFault | null => {
  const found = findStop(text);
  if (!found) return null;
  const stop: Stop = found.kind !== 'twice' && SHEET.test(text) ? { kind: 'sheet', at: passBlanks(text, 0) } : found;
  const lines = text.slice(0, stop.at).split(/\r\n|\r|\n/);
  const rest = text.slice(stop.at, stop.at + 80);
  const name = stop.kind === 'twice' ? /^"[^"]*"/.exec(rest) : null;
  const sign = (name ?? FOUND.exec(rest.slice(0, 20)) ?? Array.from(rest))[0] ?? '';
  return {
    kind: stop.kind,
    line: before + lines.length,
    column: Array.from(lines.at(-1) ?? '').length + 1,
    found: sign,
  };
};
