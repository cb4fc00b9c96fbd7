/**
 * The address that a typed text may lead to, as the browser reads it; null where it names none. Only http and https, with
 * two slashes and a host behind them: `http:evil` would be an address of its own here, and a path of this site in a
 * page. What is returned is whole and says where it leads: a name and password before the host, which pass for
 * the host, are left out, and signs that are not seen or turn the text around them are encoded.
 */
export const findWebAddress = (text: string): string | null => {
  const typed = text.trim();
  if (!/^https?:\/\/[^/\\]/i.test(typed)) return null;
  try {
    const address = new URL(typed);
    address.username = '';
    address.password = '';
    return address.href;
  } catch {
    return null;
  }
};
