import { fetchInTime } from './fetch-in-time.ts';

/** What every part of an index begins with, once it is unpacked; so does the engine’s WebAssembly. */
const SIGNATURE = 'pagefind_dcd';

/** A part of the index could not be had: what the engine found without it is no answer. */
export class MissingPartError extends Error {}

/** The addresses of the parts that could not be had, once for each time. */
const missing: string[] = [];

/** How many times parts that lie in a folder itself could not be had. @param folder with a trailing "/" */
export const countMissing = (folder: string): number =>
  missing.filter((address) => address.slice(0, address.lastIndexOf('/') + 1) === folder).length;

/**
 * Unpacks a part. gzip says at its end how long the content is and what its sum is, so that a part that was cut on its way,
 * or a page that some network put in its place, does not pass.
 */
const unpack = async (response: Response): Promise<Response> => {
  let part = await response.blob();
  // What the service worker has from a pack, or a host sent as “gzip”, is unpacked already.
  if (new Uint8Array(await part.slice(0, 1).arrayBuffer())[0] === 0x1f)
    part = await new Response(part.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
  if ((await part.slice(0, SIGNATURE.length).text()) !== SIGNATURE) throw new TypeError('This is no part of an index.');
  return new Response(part);
};

/**
 * Fetches whatever Pagefind asks for, unpacked. Pagefind goes on without a part of the index that does not come, as if it
 * were empty; so what is missing is noted here.
 */
export const fetchIndexPart = async (address: string): Promise<Response> => {
  try {
    const response = await fetchInTime(address);
    return /\.json\b/.test(address) ? response : await unpack(response);
  } catch (error) {
    missing.push(address.replace(/\?.*/, ''));
    throw error;
  }
};
