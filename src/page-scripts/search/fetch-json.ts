import { fetchInTime } from './fetch-in-time.ts';

/** Fetches JSON, whatever it holds. @throws where it cannot be had */
export const fetchJson = async (address: string, cache?: RequestCache): Promise<unknown> =>
  (await fetchInTime(address, cache)).json();
