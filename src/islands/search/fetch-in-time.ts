/** After this long without a whole answer a line counts as cut. The largest part, 58 kB, comes in that time at 1 kB/s. */
const LONGEST_WAIT_MS = 60_000;

/** Fetches, and gives up where no answer comes. @throws where none comes, or another status than a good one */
export const fetchInTime = async (address: string, cache: RequestCache = 'default'): Promise<Response> => {
  const given = new AbortController();
  setTimeout(() => given.abort(), LONGEST_WAIT_MS);
  const response = await fetch(address, { cache, signal: given.signal });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response;
};
