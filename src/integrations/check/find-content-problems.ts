import { REQUIRED_HEDGES, type Statement } from '../../model/statement.ts';
import { placeAt } from '../content/find-place.ts';
import { findEvidenceProblems } from './find-evidence-problems.ts';
import { findSampleProblems } from './find-sample-problems.ts';
import { findRubricProblems, listParts } from './find-rubric-problems.ts';
import { findSourceProblem } from './find-source-problem.ts';
import type { Parsed } from '../content/fit-schema.ts';
import type { Content } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';

/** Words that only a typed statement may use: a body with them states more than a plain reading of the text. */
const STATEMENT_WORDS = /\b(permen(pan)?|perpres|kepmen|peraturan|pedoman|pasal)\b|\d\s?%|\d persen/i;

type WithStatements = Parsed<{ statements: Statement[] }>;

const findStatementProblems = (
  content: Content,
  { file, data, body, text }: WithStatements,
  parts: ReadonlySet<string>,
): Problem[] => {
  const ids = data.statements.map(({ id }) => id);
  const problems = data.statements.flatMap((statement, index): Problem[] => {
    const field = `statements[${String(index)}]`;
    const hedge = REQUIRED_HEDGES[statement.confidence];
    const found = findSourceProblem(content, file, `${field}.source`, statement.source);
    if (hedge !== null && !statement.text.toLowerCase().includes(hedge)) {
      found.push({
        file,
        field: `${field}.text`,
        message: `Pernyataan "${statement.id}" berkeyakinan ${statement.confidence} tetapi tidak berbunyi "${hedge}".`,
        remedy: 'Tambahkan kata-kata itu, atau hapus pernyataannya.',
      });
    }
    if (ids.indexOf(statement.id) < index) {
      found.push({
        file,
        field: `${field}.id`,
        message: `Pernyataan "${statement.id}" ada dua kali.`,
        remedy: 'Beri setiap pernyataan id sendiri.',
      });
    }
    for (const part of statement.about.filter((code) => !parts.has(code))) {
      found.push({
        file,
        field: `${field}.about`,
        message: `Kode ${part} tidak ada.`,
        remedy: 'Tulis kode yang ada di berkas ini, atau kosongkan: [].',
      });
    }
    return found;
  });
  const found = STATEMENT_WORDS.exec(body);
  if (found) {
    problems.push({
      file,
      field: 'isi',
      message: `Panduan memuat "${found[0]}", sesuatu yang memerlukan sumber.`,
      remedy: 'Pindahkan kalimatnya ke statements, lengkap dengan source dan confidence.',
      place: placeAt(text, text.length - body.length + found.index),
    });
  }
  return problems;
};

const NO_PARTS: ReadonlySet<string> = new Set();

const findInstrumentProblems = (content: Content): Problem[] =>
  content.instruments.flatMap(({ folder, instrument, indicators }) => {
    const problems = indicators.flatMap((indicator) => [
      ...findRubricProblems(indicator),
      ...findEvidenceProblems(content, indicator),
      ...findSampleProblems(indicator, instrument?.data.code ?? ''),
    ]);
    for (const { indicator, levels } of indicators) {
      if (indicator) {
        problems.push(...findStatementProblems(content, indicator, listParts(indicator, levels)));
        problems.push(...findSourceProblem(content, indicator.file, 'source', indicator.data.source));
        const { openReading, passages } = indicator.data;
        if (openReading && !passages.find(({ part }) => part === openReading.code)?.text.includes(openReading.quote)) {
          problems.push({
            file: indicator.file,
            field: 'openReading.quote',
            message: `Kalimat itu tidak ada kata demi kata dalam teks ${openReading.code}.`,
            remedy: 'Salin ulang kalimatnya dari teks itu.',
          });
        }
      }
      for (const level of levels) {
        const parts = new Set([
          ...level.data.passages.map(({ part }) => part),
          ...level.data.items.map(({ code }) => code),
        ]);
        if (level.data.passages.some(({ part }) => /^B\d$/.test(part))) parts.add('B');
        problems.push(...findStatementProblems(content, level, parts));
      }
    }
    if (!instrument) return problems;
    const { file, data } = instrument;
    problems.push(
      ...findStatementProblems(content, instrument, NO_PARTS),
      ...findSourceProblem(content, file, 'regulation', data.regulation),
    );
    for (const id of (data.status?.statements ?? []).filter(
      (wanted) => !data.statements.some((s) => s.id === wanted),
    )) {
      problems.push({
        file,
        field: 'status.statements',
        message: `Pernyataan "${id}" tidak ada di berkas ini.`,
        remedy: 'Tambahkan di statements, atau betulkan id-nya.',
      });
    }
    if (folder !== `content/${data.code.toLowerCase()}`) {
      problems.push({
        file,
        field: 'code',
        message: `Kode ${data.code} berbeda dari nama foldernya.`,
        remedy: `Namai folder itu ${data.code.toLowerCase()}, atau betulkan kodenya.`,
      });
    }
    return problems;
  });

const slugOf = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');

const findTermProblems = (content: Content, homeParts: ReadonlySet<string>): Problem[] => {
  const slugs = new Set(content.terms.map(({ file }) => slugOf(file)));
  const owners = new Map<string, string>();
  return content.terms.flatMap((term) => {
    const { file, data } = term;
    const problems = findStatementProblems(content, term, NO_PARTS);
    if (data.definition)
      problems.push(...findSourceProblem(content, file, 'definition.source', data.definition.source));
    for (const slug of data.related.filter((related) => !slugs.has(related))) {
      problems.push({
        file,
        field: 'related',
        message: `Istilah "${slug}" tidak ada di glosarium.`,
        remedy: 'Buat berkasnya, atau betulkan namanya.',
      });
    }
    for (const code of data.codes.filter((part) => !homeParts.has(part))) {
      problems.push({
        file,
        field: 'codes',
        message: `Kode ${code} tidak ada.`,
        remedy: 'Tulis kode yang ada, misalnya L4-P.',
      });
    }
    for (const name of [data.term, ...data.aliases].map((alias) => alias.toLowerCase())) {
      const owner = owners.get(name);
      if (owner !== undefined)
        problems.push({
          file,
          field: 'aliases',
          message: `"${name}" sudah dipakai oleh ${owner}.`,
          remedy: 'Biarkan satu istilah saja memakai sebutan itu.',
        });
      owners.set(name, file);
    }
    return problems;
  });
};

const findPageProblems = (content: Content, rubricCodes: ReadonlySet<string>): Problem[] =>
  content.pages.flatMap((page) => {
    const problems = findStatementProblems(content, page, NO_PARTS);
    const { indicator } = page.data;
    if (indicator !== undefined && !rubricCodes.has(indicator)) {
      problems.push({
        file: page.file,
        field: 'indicator',
        message: `Indikator ${indicator} tidak ada.`,
        remedy: 'Tulis kode indikator yang ada, misalnya SPBE2020-I18.',
      });
    }
    return problems;
  });

/** What no single file can know: gaps, dangling references, doubled codes, circles, unsupported statements. */
export const findContentProblems = (content: Content): Problem[] => {
  const folders = content.instruments.flatMap(({ instrument, indicators }) =>
    indicators.flatMap(({ indicator, levels }) =>
      instrument && indicator
        ? [{ code: `${instrument.data.code}-I${String(indicator.data.number)}`, parts: listParts(indicator, levels) }]
        : [],
    ),
  );
  const home = content.pages.find(({ data }) => data.indicator !== undefined)?.data.indicator;
  return [
    ...findInstrumentProblems(content),
    ...findTermProblems(content, folders.find(({ code }) => code === home)?.parts ?? NO_PARTS),
    ...findPageProblems(content, new Set(folders.map(({ code }) => code))),
  ];
};
