import { minify } from 'vite';

/** What is altered in Pagefind’s script, each with the reason for it. */
const EDITS: readonly { reason: string; find: RegExp; put: string }[] = [
  {
    reason: 'what a page needs of it alone is kept',
    find: /export\s*\{[^}]*\bcreateInstance\b[^}]*\}/,
    put: 'export{createInstance}',
  },
  {
    // Pagefind itself takes parts of the index that do not come for empty ones (page-scripts/search/fetch-index-part.ts).
    reason: 'what it fetches goes through a function that its page gives it',
    find: /^/,
    put: 'let fetch=(...of)=>globalThis.fetch(...of);export const fetchWith=(own)=>{fetch=own};',
  },
  {
    reason: 'that function unpacks what comes, faster and with a check, so that it need not bring a gunzip of its own',
    find: /data\s*=\s*gz_default\(data\);/,
    put: '',
  },
];

/**
 * Pagefind’s script as the site sends it: altered as above, and without its long names, by which three kilobytes less come
 * over the line.
 * @throws where another release of Pagefind does not hold what is altered
 */
export const prepareEngine = async (script: Uint8Array): Promise<Uint8Array> => {
  let text = new TextDecoder().decode(script);
  for (const { reason, find, put } of EDITS) {
    if (!find.test(text)) throw new Error(`Pagefind’s script is another than was expected: ${reason}.`);
    text = text.replace(find, put);
  }
  const { code, errors } = await minify('pagefind.js', text, { module: true });
  if (errors.length > 0) throw new Error(`Pagefind’s script could not be shortened: ${errors[0]?.message ?? ''}`);
  return new TextEncoder().encode(code);
};
