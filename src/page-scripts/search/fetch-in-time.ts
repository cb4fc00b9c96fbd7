/** A line on which nothing at all came for this long counts as cut, however slow it is. */
const LONGEST_SILENCE_MS = 30_000;

/**
 * Fetches, and gives up where nothing comes any more.
 * @throws where no answer comes, or another status than a good one; so does reading what stops coming
 */
export const fetchInTime = async (address: string, cache: RequestCache = 'default'): Promise<Response> => {
  const given = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(silence);
    silence = setTimeout(() => given.abort(), LONGEST_SILENCE_MS);
  };
  wait();
  const response = await fetch(address, { cache, signal: given.signal });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const transform = (part: Uint8Array, out: TransformStreamDefaultController<Uint8Array>) => {
    wait();
    out.enqueue(part);
  };
  return new Response(response.body?.pipeThrough(new TransformStream({ transform })));
};

/** Fetches JSON, whatever it holds. @throws where it cannot be had */
export const fetchJson = async (address: string, cache?: RequestCache): Promise<unknown> =>
  (await fetchInTime(address, cache)).json();
