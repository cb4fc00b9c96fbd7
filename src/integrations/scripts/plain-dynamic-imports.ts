import type { Plugin } from 'vite';

/** Vite’s own module with the helper. */
const HELPER = '\0vite/preload-helper.js';

/** The helper by itself in a file, to be left out. It comes before all other groups, so that none of them takes it in. */
export const HELPER_GROUP = { name: 'muat', test: (id: string) => id === HELPER, priority: 1 };

/** A script’s dynamic imports without Vite’s helper around them, and without the import of that helper. */
export const unwrapImports = (code: string): string =>
  code
    .replace(/^import \{ \w+ as __vitePreload \} from "[^"]*";\n/m, '')
    .replaceAll('__vitePreload(', '(')
    .replace(/,\s*__VITE_PRELOAD__\)/g, ')()');

/** Whether anything of the helper stands in a script. */
const isWrapped = (code: string): boolean => /__vitePreload|__VITE_PRELOAD__/.test(code);

/**
 * Vite wraps each dynamic import in a helper that preloads the chunk’s own imports: 0.8 kB for every reader of the
 * scorer, and no setting turns it off. What opens later here is small and has few parts, so that the plain import serves
 * as well: the helper, which would be a file of its own for every page, is taken out again.
 * @throws at the end of a build in which it found nothing to take out, or left something of it: Vite writes it in another way
 */
export const plainDynamicImports = (): Plugin => {
  let unwrapped = 0;
  return {
    name: 'plain-dynamic-imports',
    enforce: 'pre',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
    renderChunk: (code, { name }) => {
      if (name === HELPER_GROUP.name || !isWrapped(code)) return null;
      unwrapped += 1;
      return unwrapImports(code);
    },
    generateBundle: (_options, bundle) => {
      const helper = Object.entries(bundle).find(
        ([, part]) => part.type === 'chunk' && part.name === HELPER_GROUP.name,
      );
      if (helper) Reflect.deleteProperty(bundle, helper[0]);
      const wrapped = Object.values(bundle).filter((part) => part.type === 'chunk' && isWrapped(part.code));
      if (!helper || unwrapped === 0 || wrapped.length > 0)
        throw new Error(
          `Vite wraps dynamic imports in another way than plain-dynamic-imports.ts takes out: it unwrapped ${String(unwrapped)} ` +
            `files, ${helper ? 'found' : 'did not find'} the helper, and left ${wrapped.map(({ fileName }) => fileName).join(', ') || 'nothing'}.`,
        );
    },
  };
};
