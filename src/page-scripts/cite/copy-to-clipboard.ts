/** What became of a text: on the clipboard with its format, without it, or not at all. */
export type Copied = 'rich' | 'plain' | 'refused';

/**
 * Puts a text on the clipboard. It must be called while a press is being handled: browsers refuse it later.
 * It never throws: old browsers and pages without https have no clipboard, and others may refuse it.
 */
export const copyToClipboard = async (text: string, html?: string): Promise<Copied> => {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (html !== undefined) {
    try {
      const parts = { 'text/html': html, 'text/plain': text };
      const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })] as const);
      await clipboard?.write([new ClipboardItem(Object.fromEntries(blobs))]);
      if (clipboard) return 'rich';
    } catch {
      // Without ClipboardItem, or where only text is allowed: plain text is tried.
    }
  }
  try {
    await clipboard?.writeText(text);
    return clipboard ? 'plain' : 'refused';
  } catch {
    return 'refused';
  }
};
