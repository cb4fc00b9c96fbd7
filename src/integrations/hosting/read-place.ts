/**
 * Letters that mean the same in a page, in an address bar, and in the configuration files of every host that the build writes
 * for: a blank or a “ü” would be written one way and asked for in another, and stop Apache and nginx.
 */
const BASE = /^\/?(?:[\w.~+@-]+\/)*[\w.~+@-]*$/;

/**
 * Where the site will be hosted (contract §1): `SITE_URL` and `BASE_PATH`, each with its default where it is missing or empty.
 * @returns the host’s origin, and the path below it without "/" at its end
 * @throws for what cannot be meant so, with what to write instead
 */
export const readPlace = (
  siteUrl: string | undefined,
  basePath: string | undefined,
): { site: string; base: string } => {
  const given = siteUrl?.trim() || 'http://localhost:4321';
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `SITE_URL is "${given}". Write the host alone, such as https://contoh.example; the path below it goes into BASE_PATH.`,
    );
  const base = basePath?.trim() || '/';
  if (!BASE.test(base) || /(?:^|\/)\.\.?(?:\/|$)/.test(base))
    throw new Error(
      `BASE_PATH is "${base}". Write the path of the site’s folder, such as /panduan, with letters from a to z, digits and . _ ~ + @ - alone.`,
    );
  return { site: url.origin, base: `/${base.replaceAll(/^\/|\/$/g, '')}` };
};
