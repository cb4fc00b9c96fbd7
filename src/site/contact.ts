/** Where readers report an error, as a link: an address of a page or of a mailbox. */
export interface Contact {
  href: string;
  /** What is shown: the mailbox itself, or the page’s address. */
  label: string;
}

/**
 * The contact that whoever builds the site names in the variable `CONTACT_URL`; null where it is missing or empty.
 * @throws for anything but a whole `https:` address or a `mailto:` with a mailbox, with what to write instead
 */
export const parseContact = (value: string | undefined): Contact | null => {
  const href = value?.trim() ?? '';
  if (href === '') return null;
  const mailbox = /^mailto:([^\s@?]+@[^\s@?]+)(?:\?\S*)?$/i.exec(href)?.[1];
  if (mailbox !== undefined) return { href, label: mailbox };
  if (/^https:\/\/\S+$/i.test(href) && URL.canParse(href)) return { href, label: href };
  throw new Error(
    `CONTACT_URL is "${href}". Write a whole address that begins with https:// or mailto:, or leave the variable out.`,
  );
};
