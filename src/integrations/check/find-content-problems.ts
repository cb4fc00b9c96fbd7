import { codeOfPart } from '../../domain/code/code.ts';
import { listNodes } from '../../domain/rubric/nodes.ts';
import { REQUIRED_HEDGES, type Statement } from '../../model/statement.ts';
import { placeAt } from '../content/find-place.ts';
import { findEvidenceProblems } from './find-evidence-problems.ts';
import { findLensProblems, isInLens } from './find-lens-problems.ts';
import { findSampleProblems } from './find-sample-problems.ts';
import { findRubricProblems } from './find-rubric-problems.ts';
import { findSourceProblem } from './find-source-problem.ts';
import type { Parsed } from '../content/fit-schema.ts';
import { rubricsOf, type Content, type IndicatorFolder } from '../content/parse-content.ts';
import { problemIn, type Problem } from '../content/problem.ts';

/** Words that only a typed statement may use: a body with them states more than a plain reading of the text. */
const STATEMENT_WORDS = /\b(permen(pan)?|perpres|kepmen|peraturan|pedoman|pasal)\b|\d\s?%|\d persen/i;

/** @param isPart whether what a statement is about, as its file writes it, is a code there */
const findStatementProblems = (
  content: Content,
  { file, data: { statements }, body, text }: Parsed<{ statements: Statement[] }>,
  isPart: (part: string) => boolean = () => false,
): Problem[] => {
  const at = problemIn(file);
  const found = STATEMENT_WORDS.exec(body);
  const inBody = (words: RegExpExecArray): Problem => ({
    ...at(
      'isi',
      `Panduan memuat "${words[0]}", sesuatu yang memerlukan sumber.`,
      'Pindahkan kalimatnya ke statements, lengkap dengan source dan confidence.',
    ),
    place: placeAt(text, text.length - body.length + words.index),
  });
  return [
    ...statements.flatMap(({ id, about, confidence, source, text: sentence, brief }, index): Problem[] => {
      const field = `statements[${index}]`;
      const hedge = REQUIRED_HEDGES[confidence] ?? '';
      const unhedged = `Pernyataan "${id}" berkeyakinan ${confidence} tetapi tidak berbunyi "${hedge}".`;
      const isDoubled = statements.findIndex((other) => other.id === id) < index;
      const remedy = 'Tulis kode yang ada di berkas ini, atau kosongkan: [].';
      return [
        ...findSourceProblem(content, file, `${field}.source`, source),
        ...Object.entries({ text: sentence, brief: brief ?? hedge })
          .filter(([, words]) => !words.toLowerCase().includes(hedge))
          .map(([name]) => at(`${field}.${name}`, unhedged, 'Tambahkan kata-kata itu, atau hapus pernyataannya.')),
        ...(isDoubled
          ? [at(`${field}.id`, `Pernyataan "${id}" ada dua kali.`, 'Beri setiap pernyataan id sendiri.')]
          : []),
        ...about.filter((part) => !isPart(part)).map((part) => at(`${field}.about`, `Kode ${part} tidak ada.`, remedy)),
      ];
    }),
    ...(found ? [inBody(found)] : []),
  ];
};

const findIndicatorProblems = (content: Content, folder: IndicatorFolder): Problem[] => {
  const { indicator, levels, lens, rubric } = folder;
  const { openReading, passages, source } = indicator.data;
  const codes = new Set(listNodes(rubric).map(({ code }) => code));
  const isWithin = (code: string) => (part: string) => codes.has(codeOfPart(code, part));
  const isOpenReading = passages.some(
    ({ part, text }) => part === openReading?.code && text.includes(openReading.quote),
  );
  return [
    ...findRubricProblems(folder),
    ...findEvidenceProblems(content, folder),
    ...(lens ? findLensProblems(content, rubric, lens) : []),
    ...(lens ? findStatementProblems(content, lens, (part) => isInLens(lens.data, part)) : []),
    ...findSampleProblems(folder, codes),
    ...findStatementProblems(content, indicator, isWithin(rubric.code)),
    ...findSourceProblem(content, indicator.file, 'source', source),
    ...(openReading && !isOpenReading
      ? [
          problemIn(indicator.file)(
            'openReading.quote',
            `Kalimat itu tidak ada kata demi kata dalam teks ${openReading.code}.`,
            'Salin ulang kalimatnya dari teks itu.',
          ),
        ]
      : []),
    ...levels.flatMap((level) =>
      findStatementProblems(content, level, isWithin(codeOfPart(rubric.code, `L${level.data.level}`))),
    ),
  ];
};

const findInstrumentProblems = (content: Content): Problem[] =>
  content.instruments.flatMap(({ folder, instrument, indicators }) => {
    const { file, data } = instrument;
    const at = problemIn(file);
    const lost = data.status?.statements.filter((id) => !data.statements.some((statement) => statement.id === id));
    const name = data.code.toLowerCase();
    return [
      ...indicators.flatMap((indicator) => findIndicatorProblems(content, indicator)),
      ...findStatementProblems(content, instrument),
      ...findSourceProblem(content, file, 'regulation', data.regulation),
      ...(lost ?? []).map((id) => {
        const remedy = 'Tambahkan di statements, atau betulkan id-nya.';
        return at('status.statements', `Pernyataan "${id}" tidak ada di berkas ini.`, remedy);
      }),
      ...(folder === `content/${name}`
        ? []
        : [
            at(
              'code',
              `Kode ${data.code} berbeda dari nama foldernya.`,
              `Namai folder itu ${name}, atau betulkan kodenya.`,
            ),
          ]),
    ];
  });

/** @param isPart whether something is a code of the home page’s indicator */
const findTermProblems = (content: Content, isPart: (part: string) => boolean): Problem[] => {
  const owners = new Map<string, string>();
  return content.terms.flatMap((term) => {
    const { file, data } = term;
    const at = problemIn(file);
    const isTerm = (slug: string) => content.terms.some((other) => other.file === `content/glosarium/${slug}.mdx`);
    return [
      ...findStatementProblems(content, term),
      ...(data.definition ? findSourceProblem(content, file, 'definition.source', data.definition.source) : []),
      ...data.related
        .filter((slug) => !isTerm(slug))
        .map((slug) =>
          at('related', `Istilah "${slug}" tidak ada di glosarium.`, 'Buat berkasnya, atau betulkan namanya.'),
        ),
      ...data.codes
        .filter((part) => !isPart(part))
        .map((part) => at('codes', `Kode ${part} tidak ada.`, 'Tulis kode yang ada, misalnya L4-P.')),
      ...[data.term, ...data.aliases].flatMap((alias) => {
        const name = alias.toLowerCase();
        const owner = owners.get(name);
        owners.set(name, file);
        const remedy = 'Biarkan satu istilah saja memakai sebutan itu.';
        return owner === undefined ? [] : at('aliases', `"${name}" sudah dipakai oleh ${owner}.`, remedy);
      }),
    ];
  });
};

const findPageProblems = (content: Content, isIndicator: (code: string) => boolean): Problem[] =>
  content.pages.flatMap((page) => {
    const { indicator } = page.data;
    const remedy = 'Tulis kode indikator yang ada, misalnya SPBE2020-I18.';
    return [
      ...findStatementProblems(content, page),
      ...(indicator === undefined || isIndicator(indicator)
        ? []
        : [problemIn(page.file)('indicator', `Indikator ${indicator} tidak ada.`, remedy)]),
    ];
  });

/** What no single file can know: gaps, dangling references, doubled codes, circles, unsupported statements. */
export const findContentProblems = (content: Content): Problem[] => {
  const rubrics = rubricsOf(...content.instruments);
  const home = content.pages.find(({ data }) => data.indicator !== undefined)?.data.indicator;
  const codes = new Set(
    rubrics
      .filter(({ code }) => code === home)
      .flatMap(listNodes)
      .map(({ code }) => code),
  );
  return [
    ...findInstrumentProblems(content),
    ...findTermProblems(content, (part) => codes.has(codeOfPart(home ?? '', part))),
    ...findPageProblems(content, (code) => rubrics.some((rubric) => rubric.code === code)),
  ];
};
