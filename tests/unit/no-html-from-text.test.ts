import { ESLint, Linter, type Linter as LinterTypes } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../gates/project-root.ts';

const eslint = new ESLint({ cwd: projectRoot });
// Loaded here: on a busy machine that takes longer than a test may.
await eslint.calculateConfigForFile('src/domain/a.ts');
const GUARDS = ['no-restricted-syntax', 'no-eval', 'no-new-func', 'no-script-url'];

/** The guards that a line of code would break in a file of src/, which need not exist. */
const brokenGuards = async (file: string, code: string): Promise<(string | null)[]> => {
  const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: LinterTypes.RulesRecord };
  const messages = new Linter().verify(
    code,
    {
      files: ['**/*.tsx'],
      languageOptions: { parser: ts.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      rules: Object.fromEntries(Object.entries(rules).filter(([name]) => GUARDS.includes(name))),
    },
    'line.tsx',
  );
  return [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))];
};

const FILES = [
  'src/islands/A.tsx',
  'src/page-scripts/search/deep/a.ts',
  'src/domain/a.ts',
  'src/assessment/a.ts',
  'src/collection/a.ts',
  'src/components/A.astro',
  'src/pages/a/b/c.astro/0.ts',
];

const forbidden: [code: string, rule: string][] = [
  ['a.innerHTML = b', 'no-restricted-syntax'],
  ["a['innerHTML'] += b", 'no-restricted-syntax'],
  ['a.outerHTML = b', 'no-restricted-syntax'],
  ["a.insertAdjacentHTML('beforeend', b)", 'no-restricted-syntax'],
  ['a.setHTMLUnsafe(b)', 'no-restricted-syntax'],
  ['document.createRange().createContextualFragment(b)', 'no-restricted-syntax'],
  ['new DOMParser()', 'no-restricted-syntax'],
  ["p.parseFromString(b, 'text/html')", 'no-restricted-syntax'],
  ['document.write(b)', 'no-restricted-syntax'],
  ['document.writeln(b)', 'no-restricted-syntax'],
  ['frame.srcdoc = b', 'no-restricted-syntax'],
  ["a.setAttribute('onclick', b)", 'no-restricted-syntax'],
  ['const c = <p dangerouslySetInnerHTML={{ __html: b }} />', 'no-restricted-syntax'],
  ["h('p', { dangerouslySetInnerHTML: { __html: b } })", 'no-restricted-syntax'],
  ['const c = <iframe srcdoc={b} />', 'no-restricted-syntax'],
  ['eval(b)', 'no-eval'],
  ['new Function(b)', 'no-new-func'],
  ["location.href = 'javascript:b'", 'no-script-url'],
];

describe('the code of the site', () => {
  it.each(forbidden)('never makes markup or a script from a text: %s', async (code, rule) => {
    for (const file of FILES) expect(await brokenGuards(file, code), file).toEqual([rule]);
  });

  it('may set text and elements', async () => {
    const plain = 'a.textContent = b; a.append(b); a.setAttribute("href", b); const c = <p title={b}>{b}</p>;';
    for (const file of FILES) expect(await brokenGuards(file, plain), file).toEqual([]);
  });

  it('still keeps its boundaries, which stand in the same rule', async () => {
    expect(await brokenGuards('src/domain/a.ts', "import('../queries/rubric.ts')")).toEqual(['no-restricted-syntax']);
  });

  it('puts no text into a page as markup, and each place that does says why nothing of a reader gets in', async () => {
    const lint = async (text: string) => {
      const [result] = await eslint.lintText(text, { filePath: 'src/components/A.astro' });
      return result?.messages.map(({ ruleId }) => ruleId);
    };
    expect(await lint('---\nconst { a } = Astro.props;\n---\n\n<p set:html={a} />\n')).toContain(
      'astro/no-set-html-directive',
    );
    expect(await lint('---\nconst { a } = Astro.props;\n---\n\n<p set:text={a} />\n')).not.toContain(
      'astro/no-set-html-directive',
    );
  });
});
