import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { estimateLens, findDiffering } from '../../src/domain/estimate/lens/estimate-lens.ts';
import { checkContent } from '../../src/integrations/check/check-content.ts';
import { formatProblem } from '../../src/integrations/content/problem.ts';
import { readContent } from '../../src/integrations/content/read-content.ts';
import { KIND_OF_QUESTION, QuestionIdSchema } from '../../src/model/lens.ts';
import { replaceContent } from '../fixtures/artificial-content.ts';
import { readIndicator18, readProjectContent } from '../fixtures/content.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { DAY, lensedRubric, lensOf, OPEN, readLensSource, withLens } from '../fixtures/lens.ts';
import { rewriteContent } from '../fixtures/rewrite-content.ts';

const FILE = 'content/spbe2020/i18/lensa.yaml';
const files = await readProjectContent();
const source = await readLensSource();

describe('the lens of Indicator 18', () => {
  const { questions, wordings } = lensOf(lensedRubric);

  test('asks what the contract names, each in the form that an assessment keeps', () => {
    expect(questions.map(({ id, kind }) => [id, kind])).toEqual([
      ['splp', 'yes-no'],
      ['coverageTarget', 'pair'],
      ['issues', 'yes-no'],
      ['reviewed', 'month'],
    ]);
    expect(questions.flatMap((question) => (question.kind === 'month' ? question.youngerThan : []))).toEqual([24]);
    expect(Object.keys(KIND_OF_QUESTION)).toEqual(QuestionIdSchema.options);
  });

  test('says of each question and each wording where it is from, and with which doubt', () => {
    for (const { ask, why } of questions) expect(why.length, ask).toBeGreaterThan(0);
    for (const { name, notes } of wordings) expect(notes.length, name).toBeGreaterThan(0);
    const own = source.statements.filter(({ confidence }) => confidence === 'own').map(({ id }) => id);
    expect(own).toEqual(['target-terpenuhi', 'reviu-bulan', 'a-sebagian', 'c-daftar']);
    expect(source.wordings.map(({ confidence }) => confidence)).toEqual(['H', 'M']);
  });

  test('says what it does not ask, apart from its other notes', () => {
    const [a, c] = wordings;
    expect(a?.notAsked).toEqual([]);
    expect(c?.notAsked.map(({ text }) => text)).toEqual([
      expect.stringMatching(/penguatan tata kelola.*\(sumber sekunder, belum diverifikasi\)\.$/),
      expect.stringMatching(/pengoperasian dan penggunaan.*\(sumber sekunder, belum diverifikasi\)\.$/),
    ]);
    for (const note of c?.notAsked ?? []) expect(c?.notes).not.toContainEqual(note);
  });

  test('names items by their whole codes and questions by their ids', () => {
    expect(wordings[0]?.rules.find(({ level }) => level === 4)?.criteria).toEqual({
      all: [{ any: ['SPBE2020-I18-L4-P-a', 'splp'] }, 'SPBE2020-I18-L4-P-b'],
    });
    expect(wordings[1]?.counts).toEqual({ coverageTarget: ['SPBE2020-I18-L3-P-a'] });
    expect(wordings[1]?.rules.map(({ level }) => level)).toEqual([4, 5]);
  });

  test('is small, since it travels in the page', () => {
    expect(JSON.stringify(lensedRubric.lens).length).toBeLessThan(6_000);
  });
});

test('a rubric without a lens is whole, and the scorer’s has none', async () => {
  const others = files.filter(({ file }) => file !== FILE);
  expect(others).toHaveLength(files.length - 1);
  expect(checkContent(others, true).problems).toEqual([]);
  expect(withLens(await readIndicator18(), null)).not.toHaveProperty('lens');
});

describe('an author’s mistake with a lens stops the build with its sentence', () => {
  test.each<{ mistake: string; before: string; after: string; sentences: string[] }>([
    {
      mistake: 'an item that there is not, in a rule',
      before: '- any: [L5-B1-a, L5-B1-b, L5-B1-c]',
      after: '- any: [L5-B1-a, L5-B1-b, L5-B1-d]',
      sentences: [
        'wordings[1].rules[1].evidence: Butir L5-B1-d tidak ada. Tulis kode butir yang ada, misalnya L4-B1-b.',
      ],
    },
    {
      mistake: 'a question that is not asked, in a rule',
      before: 'all: [L5-P-a, splp]',
      after: 'all: [L5-P-a, spbe]',
      sentences: [
        'wordings[1].rules[1].criteria: Pertanyaan spbe tidak ada di questions. Tambahkan di sana, atau betulkan id-nya.',
      ],
    },
    {
      mistake: 'a leaf that is neither',
      before: 'all: [L5-P-a, splp]',
      after: 'all: [L5-P, splp]',
      sentences: [
        'wordings[1].rules[1].criteria.all[0]: Nilainya tidak sah: bukan kode butir dan bukan id pertanyaan, misalnya L4-P-a atau splp. Sebut butir dan pertanyaan (L4-P-a, splp), dengan all atau any.',
      ],
    },
    {
      mistake: 'an item that there is not, in what counts',
      before: 'coverageTarget: [L3-P-a]',
      after: 'coverageTarget: [L3-P-b]',
      sentences: [
        'wordings[1].counts.coverageTarget: Butir L3-P-b tidak ada. Tulis kode butir yang ada, misalnya L4-B1-b.',
      ],
    },
    {
      mistake: 'a field that an assessment does not keep',
      before: '- id: splp\n    kind',
      after: '- id: sandi\n    kind',
      sentences: [
        'questions[0].id: Nilainya tidak sah: harus splp, coverageTarget, issues, atau reviewed, tetapi isinya "sandi". Pilih isian yang disimpan penilaian: splp, coverageTarget, issues, atau reviewed.',
      ],
    },
    {
      mistake: 'another form than the field has',
      before: 'kind: pair',
      after: 'kind: yes-no',
      sentences: ['questions[1].kind: Isian coverageTarget tidak berbentuk yes-no. Tulis pair, bentuk isian itu.'],
    },
    {
      mistake: 'a month without an age',
      before: '    youngerThan: 24\n',
      after: '',
      sentences: ['questions[3].youngerThan: Batas usia bulannya belum ada. Tulis jumlah bulannya, misalnya 24.'],
    },
    {
      mistake: 'an age of what is no month',
      before: 'kind: pair\n',
      after: 'kind: pair\n    youngerThan: 3\n',
      sentences: ['questions[1].youngerThan: Batas usia hanya berlaku untuk bulan. Hapus kolom ini.'],
    },
    {
      mistake: 'a question that no wording uses',
      before: '            - issues\n',
      after: '',
      sentences: [
        'questions[2].id: Pertanyaan issues tidak dipakai rumusan mana pun. Sebut dalam rules atau counts, atau hapus.',
      ],
    },
    {
      mistake: 'a level without a rule',
      before: 'asRubric: [2, 3]',
      after: 'asRubric: [2]',
      sentences: [
        'wordings[1].rules: Level 3 tidak punya aturan. Tulis aturannya, atau sebut level itu dalam asRubric.',
      ],
    },
    {
      mistake: 'a level with two rules',
      before: 'asRubric: [2, 3]',
      after: 'asRubric: [2, 3, 4]',
      sentences: [
        'wordings[1].rules: Level 4 punya lebih dari satu aturan. Biarkan satu saja, dalam rules atau asRubric.',
      ],
    },
    {
      mistake: 'two wordings of one id',
      before: '- id: C\n',
      after: '- id: A\n',
      sentences: [
        'wordings[1].id: A ada dua kali. Gabungkan keduanya, atau pakai id lain.',
        'statements[9].about: Kode C tidak ada. Tulis kode yang ada di berkas ini, atau kosongkan: [].',
        'statements[10].about: Kode C tidak ada. Tulis kode yang ada di berkas ini, atau kosongkan: [].',
        'statements[11].about: Kode C tidak ada. Tulis kode yang ada di berkas ini, atau kosongkan: [].',
      ],
    },
    {
      mistake: 'a line without the hedge of its confidence',
      before: 'Level {figure} (sumber sekunder,\n      belum diverifikasi).',
      after: 'Level {figure}.',
      sentences: [
        'wordings[1].line: Kalimat ini berkeyakinan M tetapi tidak berbunyi "(sumber sekunder, belum diverifikasi)". Tambahkan kata-kata itu.',
      ],
    },
    {
      mistake: 'a line without its figure',
      before: 'mencapai Level {level};',
      after: 'mencapai level lain;',
      sentences: [
        'wordings[0].line: Nilainya tidak sah: tidak memuat {level}, atau tidak ditutup titik. Tulis satu kalimat; {level} menjadi hasilnya, {figure} angka pembandingnya.',
      ],
    },
    {
      mistake: 'a wording whose source there is not',
      before: 'source: pedoman-lanjutan\n    confidence: M\n    asRubric',
      after: 'source: pedoman-lain\n    confidence: M\n    asRubric',
      sentences: [
        'wordings[1].source: Sumber "pedoman-lain" tidak ada di content/sumber.yaml. Tambahkan sumber itu di sana, atau pakai id yang sudah ada.',
      ],
    },
    {
      mistake: 'a statement of what is not asked that there is not',
      before: 'notAsked: [c-penguatan, c-penggunaan]',
      after: 'notAsked: [c-penguatan, c-pengguna]',
      sentences: [
        'wordings[1].notAsked: Pernyataan "c-pengguna" tidak ada di berkas ini. Tambahkan di statements, atau betulkan id-nya.',
      ],
    },
    {
      mistake: 'a statement without the hedge of its confidence',
      before: 'kurang dari 24 (pembacaan situs ini).',
      after: 'kurang dari 24.',
      sentences: [
        'statements[6].text: Pernyataan "reviu-bulan" berkeyakinan own tetapi tidak berbunyi "pembacaan situs ini". Tambahkan kata-kata itu, atau hapus pernyataannya.',
      ],
    },
  ])('$mistake', async ({ before, after, sentences }) => {
    const { problems } = checkContent(await rewriteContent(files, FILE, [before, after]), false);
    expect(problems.map((problem) => formatProblem({ ...problem, place: undefined }))).toEqual(
      sentences.map((sentence) => `${FILE} › ${sentence}`),
    );
    for (const { place } of problems) expect(place?.line).toBeGreaterThan(2);
  });
});

const OTHER_LENS = `questions:
  - { id: issues, kind: yes-no, ask: Buatan atau bukan? }
wordings:
  - id: Z
    name: Rumusan buatan
    title: buatan
    beside: min
    line: Menurut rumusan buatan (pembacaan situs ini), hasilnya Level {level}.
    source: situs-ini
    confidence: own
    asRubric: [3, 4]
    rules:
      - { level: 2, criteria: issues }
      - { level: 5, criteria: { unstated: [L5-P-a, issues] }, evidence: L5-B1-b }
`;

test('a second rubric has another lens, or none, and no line of code', async () => {
  const copy = await copyContent();
  try {
    await replaceContent(copy, 2);
    await writeFile(join(copy.root, 'content/buatan2001/i2/lensa.yaml'), OTHER_LENS);
    const { content, problems } = checkContent(await readContent(copy.root), true);
    expect(problems).toEqual([]);
    const [first, second] = content.instruments.flatMap(({ indicators }) => indicators);
    expect(first?.lens).toBeNull();
    if (!second?.lens) throw new Error('The second indicator has no lens.');
    const rubric = withLens(second.rubric, second.lens.data);
    const lens = lensOf(rubric);
    const look = (parts: string[], issues: boolean | null) => {
      const answers = { ticked: new Set(parts.map((part) => `BUATAN2001-I2-${part}`)), coverage: null };
      const figures = estimateLens(rubric, lens, answers, { ...OPEN, issues }, DAY);
      const shown = findDiffering(figures, estimateLevel(rubric, answers)).length;
      return [figures.map(({ level }) => level), shown];
    };
    const three = ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c'];
    expect(look([], true)).toEqual([[2], 1]);
    expect(look([], null)).toEqual([[1], 0]);
    expect(look(three, true)).toEqual([[3], 0]);
    expect(look(three, false)).toEqual([[1], 1]);
    const four = [...three, 'L4-P-a', 'L4-P-b', 'L4-B1-a', 'L4-B2-a'];
    expect(look([...four, 'L5-P-a', 'L5-B1-b'], true)).toEqual([[5], 1]);
    // A list without a connective is read as all.
    expect(look([...four, 'L5-B1-b'], true)).toEqual([[4], 0]);
  } finally {
    await rm(copy.root, { recursive: true, force: true });
  }
});
