import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import ts from 'typescript-eslint';

/**
 * Who may know whom, folder by folder of src/. A folder may always import itself.
 *
 * - `imports`: the folders that it may use at run time.
 * - `types`: the folders of which it may use types, which cost nothing at run time, beside those.
 * - `packages`: a pattern of the packages that it may not use at run time, with the reason.
 */
const boundaries = {
  model: {
    imports: [],
    types: [],
    packages: {
      regex: '^(?:astro:|node:|preact)',
      message: 'The model is shared by the build, the commands and the tests, which have no such module in common.',
    },
  },
  domain: {
    imports: [],
    types: ['model'],
    packages: { regex: '^[^.]', message: 'The domain is pure: it uses no package at run time, only types.' },
  },
  browser: {
    imports: [],
    types: [],
    packages: { regex: '^[^.]', message: 'It asks the browser for its own objects, in any page’s script.' },
  },
  database: {
    imports: ['browser'],
    types: [],
    packages: { regex: '^[^.]', message: 'The database is the browser’s own, in any page’s script.' },
  },
  assessment: {
    imports: ['domain', 'browser', 'database'],
    types: ['model'],
    packages: { regex: '^(?:astro[:/]|node:)', message: 'An assessment lives in the browser.' },
  },
  collection: {
    imports: ['domain', 'browser', 'database'],
    types: [],
    packages: {
      regex: '^(?:astro[:/]|node:|preact)',
      message: 'The collection lives in the browser, in any page’s script.',
    },
  },
  offline: {
    imports: [],
    types: [],
    packages: {
      regex: '^(?:astro[:/]|node:|preact)',
      message: 'It runs in a service worker, which has no page; the build and the pages use its formats.',
    },
  },
  'page-scripts': {
    imports: ['browser', 'collection', 'domain', 'offline', 'styles'],
    types: [],
    packages: {
      regex: '^[^.]',
      message: 'Pages for reading have small scripts: they use no package, Preact least of all.',
    },
  },
  islands: {
    imports: ['assessment', 'browser', 'collection', 'database/faults', 'domain', 'page-scripts'],
    types: ['model'],
    packages: { regex: '^(?:astro[:/]|node:)', message: 'An island runs in the browser; its content comes as props.' },
  },
  text: { imports: ['domain'], types: [] },
  site: { imports: ['model', 'domain'], types: [] },
  queries: { imports: ['model', 'domain', 'site', 'text'], types: [] },
  components: {
    imports: ['queries', 'domain', 'site', 'text', 'page-scripts', 'islands', 'styles'],
    types: ['model', 'assessment'],
    packages: { regex: '^astro:content$', message: 'Content is asked for through src/queries.' },
  },
  layouts: {
    imports: ['queries', 'domain', 'site', 'text', 'page-scripts', 'islands', 'components', 'styles'],
    types: ['model', 'assessment'],
    packages: { regex: '^astro:content$', message: 'Content is asked for through src/queries.' },
  },
  pages: {
    imports: [
      'model',
      'domain',
      'assessment',
      'site',
      'text',
      'queries',
      'page-scripts',
      'islands',
      'components',
      'layouts',
      'styles',
    ],
    types: [],
    packages: { regex: '^astro:content$', message: 'Content is asked for through src/queries.' },
  },
  integrations: { imports: ['model', 'domain', 'assessment', 'offline', 'site', 'text'], types: [] },
  commands: { imports: ['model', 'domain', 'text', 'site', 'integrations'], types: [] },
};

/** What a pure module has no use for: the page, the network, stores, a clock, chance and the process. */
const impureGlobals =
  'window document navigator location history fetch localStorage sessionStorage indexedDB ' +
  'Date performance setTimeout setInterval requestAnimationFrame queueMicrotask crypto process';

const HTML_MAKERS =
  'innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe|parseHTMLUnsafe|srcdoc';

/**
 * No text becomes markup or a script: what readers type, paste, open or keep is text for ever. A place that
 * must do it all the same says in its comment why nothing of theirs gets in.
 */
const fromText = [
  `MemberExpression[property.name=/^(?:${HTML_MAKERS})$/]`,
  `MemberExpression[property.value=/^(?:${HTML_MAKERS})$/]`,
  'JSXAttribute[name.name=/^(?:dangerouslySetInnerHTML|srcdoc)$/i]',
  "Property[key.name='dangerouslySetInnerHTML']",
  "Property[key.value='dangerouslySetInnerHTML']",
  'MemberExpression[object.name="document"][property.name=/^write(?:ln)?$/]',
  'NewExpression[callee.name="DOMParser"]',
  'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(?:on|srcdoc$)/i]',
].map((selector) => ({
  selector,
  message: 'Nothing here makes HTML from text: use textContent, elements, or Preact, which escape (eslint.config.mjs).',
}));

/** What is sorted in the language of whoever builds or reads is not the same for all. */
const inOneLanguage = {
  selector: 'CallExpression[callee.property.name="localeCompare"][arguments.length=1]',
  message: "Say in which language to sort, such as 'id': else a build is other bytes on another machine.",
};

/**
 * The rules that hold a file within its folder's boundaries, whether it imports by statement or by call.
 * `depth` is how many steps up lead from the file to src/; what follows them is judged, in src/ and outside alike.
 */
const boundaryRules = (folder, { imports, types, packages }, depth) => {
  const reachable = [folder, ...imports, ...types];
  const up = `^(?:\\./)?(?:\\.\\./){${depth}}`;
  const patterns = [
    {
      regex: `${up}(?!(?:${reachable.join('|')})/)`,
      message: `src/${folder} may import from: ${reachable.join(', ')} (boundaries in eslint.config.mjs).`,
    },
    ...types.map((name) => ({
      regex: `${up}${name}/`,
      allowTypeImports: true,
      message: `src/${folder} may import only types from ${name} (boundaries in eslint.config.mjs).`,
    })),
    ...(packages === undefined ? [] : [{ ...packages, allowTypeImports: true }]),
  ];
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': [
      'error',
      ...fromText,
      inOneLanguage,
      ...patterns.map(({ regex, message }) => ({
        selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
        message,
      })),
    ],
  };
};

/**
 * One block of configuration for each folder and depth. A script in X.astro is read as the file X.astro/0.js and yet
 * imports as X.astro does; the deeper blocks come first, so that the one of X.astro itself has the last word.
 */
const boundaryBlocks = Object.entries(boundaries).flatMap(([folder, boundary]) =>
  [5, 4, 3, 2, 1].map((depth) => {
    const files = `src/${folder}/${'*/'.repeat(depth - 1)}*`;
    return {
      files: [`${files}.{ts,tsx,astro}`, `${files}.astro/*.{js,ts}`],
      rules: boundaryRules(folder, boundary, depth),
    };
  }),
);

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    'test-results/',
    'content/',
    'public/',
    // Copied as it stands, into a worker’s scope that the linter does not know.
    'src/offline/retire.js',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  { ...a11y.configs.strict, files: ['**/*.tsx'] },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['**/*.{ts,tsx,astro}'],
    rules: {
      // The TypeScript compiler knows every name, also those of Astro and of the browser, which this rule does not.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A number in a text reads as itself; the rule stays for everything that would not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(true)` hands nothing on by mistake; the rule stays for values.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Counts and other records by name are read as `env['NAME']`, as the compiler is told to ask for.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // Rules that ask the compiler: it reads neither .astro files nor the scripts in them, and the configuration of
    // tools is plain JavaScript. `astro check` checks the types of the first two.
    files: ['**/*.{js,mjs,astro}', '**/*.astro/*.{js,ts}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { URL: 'readonly', process: 'readonly', console: 'readonly' } },
  },
  boundaryBlocks,
  {
    files: ['src/**'],
    rules: {
      'astro/no-set-html-directive': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
    },
  },
  {
    files: ['src/content.config.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^\\./(?!model/)', message: 'It is wiring only: a loader and a schema of src/model.' }] },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/browser/**', 'src/offline/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: ['BroadcastChannel', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => ({
            name,
            message: 'It can throw on being touched: ask for it through src/browser.',
          })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['serviceWorker', 'storage', 'locks'].map((property) => ({
          object: 'navigator',
          property,
          message: 'It can throw on being touched, or be missing: ask for it through src/browser.',
        })),
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: impureGlobals.split(' ').map((name) => ({
            name,
            message: 'The domain has no page, clock, chance or process.',
          })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain has no chance: the same answers, the same result.' },
      ],
    },
  },
);
