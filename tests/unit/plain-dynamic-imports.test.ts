import { describe, expect, it } from 'vitest';
import { plainDynamicImports, unwrapImports } from '../../src/integrations/scripts/plain-dynamic-imports.ts';

const WRAPPED = `import { n as __vitePreload } from "./muat.js";
const load = () => __vitePreload(() => import('./panel.js'), __VITE_PRELOAD__);
`;

/** A build of some files, by name, as the plugin is asked about them; the files that are left. */
const build = (files: Record<string, string>): string[] => {
  const { renderChunk, generateBundle } = plainDynamicImports() as unknown as {
    renderChunk: (code: string, chunk: { name: string }) => string | null;
    generateBundle: (options: object, bundle: Record<string, object>) => void;
  };
  const bundle = Object.fromEntries(
    Object.entries(files).map(([name, code]) => {
      const part = { type: 'chunk', name, fileName: `${name}.js`, code: renderChunk(code, { name }) ?? code };
      return [part.fileName, part];
    }),
  );
  generateBundle({}, bundle);
  return Object.keys(bundle);
};

describe('dynamic imports', () => {
  it('stand in the built script without Vite’s helper', () => {
    expect(unwrapImports(WRAPPED)).toBe("const load = () => (() => import('./panel.js'))();\n");
  });

  it('need no file of the helper', () => {
    expect(build({ muat: 'export const __vitePreload = (load) => load();', a: WRAPPED })).toEqual(['a.js']);
  });

  it.each([
    ['wraps nothing', { muat: 'export const __vitePreload = (load) => load();', a: "import('./panel.js')" }],
    ['has its helper elsewhere', { a: WRAPPED }],
    ['hands the helper on', { muat: 'export const __vitePreload = 1;', a: `${WRAPPED}export { __vitePreload };` }],
  ])('stop the build where Vite %s', (_case, files) => {
    expect(() => build(files)).toThrow('in another way');
  });
});
