/** Where an address with no ending in its last part leads, or with “.html”, there is a page; else another file. */
const PAGE = /(?:^|\/)[^/.]*$|\.html$/;

/**
 * Whether an answer is the site’s own. A network’s page for logging in, and a host’s for times of repair, may come with
 * status 200 for whatever is asked for: kept, it would stand in a page’s place without a line, and in a script’s for good.
 * @param base the path of the site’s start page, with “/” at both ends
 */
export const isOwnAnswer = async (url: URL, answer: Response, base: string): Promise<boolean> => {
  if (answer.status !== 200) return false;
  const isHtml = /^text\/html\b/i.test(answer.headers.get('content-type') ?? '');
  if (!PAGE.test(url.pathname)) return !isHtml;
  // Every page of the site names the address that it is cited by.
  const cited = isHtml && /<link rel="canonical" href="([^"]+)"/.exec(await answer.clone().text())?.[1];
  return typeof cited === 'string' && URL.canParse(cited) && new URL(cited).pathname.startsWith(base);
};
