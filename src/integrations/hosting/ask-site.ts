/** An answer, as `fetch` gives it. */
export type Ask = (address: string) => Promise<Pick<Response, 'status' | 'url' | 'headers' | 'arrayBuffer'>>;

/** An answer that has come whole. */
export interface Answer {
  status: number;
  /** Where it came from, after all redirects. */
  url: string;
  headers: Headers;
  bytes: Uint8Array;
  text: string;
}

/** A published site that is being asked. */
export interface AskedSite {
  /** Its start page, with "/" at its end. */
  address: string;
  /** Asks for what lies below the start page; null where nothing comes, which was told. */
  ask: (path: string) => Promise<Answer | null>;
  /** Takes a sentence for each fault. */
  tell: (fault: string) => void;
  /** Paths that are asked for elsewhere, and those of which a fault was told. */
  known: Set<string>;
}

/** So many addresses in turn may stay without an answer; then nobody is there, and each would cost half a minute more. */
const MOST_SILENT = 5;

/** Node says “fetch failed”, and what failed behind it: the name, the certificate, the line. */
const sayError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
};

/**
 * Makes what asks a published site below its start page. It never rejects: what does not answer is told.
 */
export const makeAsker = (address: string, ask: Ask, tell: AskedSite['tell']): AskedSite['ask'] => {
  let silent = 0;
  return async (path) => {
    if (silent >= MOST_SILENT) return null;
    try {
      const answer = await ask(address + path);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      silent = 0;
      const { status, url, headers } = answer;
      return { status, url, headers, bytes, text: new TextDecoder().decode(bytes) };
    } catch (error) {
      silent += 1;
      tell(`${address}${path} does not answer: ${sayError(error)}.`);
      // Of several that were asked for at once, one tells.
      if (silent === MOST_SILENT) tell(`${MOST_SILENT} addresses in turn do not answer: nothing more was asked.`);
      return null;
    }
  };
};
