/**
 * The one address that may become a script’s in this site: that of its own service worker. Trusted Types ask for a policy
 * where a text becomes such an address; the security policy of the pages names this one and no other.
 */

/** The policy’s name, as `trusted-types` in astro.config.mjs has it. */
const POLICY = 'luring';

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: ScriptUrlRule }) => { createScriptURL: ScriptUrlRule };
}
type ScriptUrlRule = (text: string) => string;

/**
 * The rule of the policy: an address is handed on only where it is the worker’s, letter by letter.
 * @throws TypeError for every other one
 */
export const onlyWorker =
  (worker: string): ScriptUrlRule =>
  (text) => {
    if (text !== worker) throw new TypeError(text);
    return text;
  };

/**
 * The worker’s address as the browser takes it; to be made once in a page, since a policy’s name is used up by it.
 * Browsers without Trusted Types take the text.
 */
export const approveWorker = (worker: string): string =>
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
    ?.createPolicy(POLICY, { createScriptURL: onlyWorker(worker) })
    .createScriptURL(worker) ?? worker;
