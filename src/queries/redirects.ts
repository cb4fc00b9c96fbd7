import { parse } from 'yaml';
import { RedirectsSchema, type Redirect } from '../model/redirect.ts';

/** The list of redirects as it stands in the content; the content check has read it before. */
const files = import.meta.glob<string>('/content/pengalihan.yaml', { query: '?raw', import: 'default' });

/** All redirects of the site; none where there is no such file. */
export const listRedirects = async (): Promise<Redirect[]> => {
  const text = await files['/content/pengalihan.yaml']?.();
  return text === undefined ? [] : RedirectsSchema.parse(parse(text));
};
