import { codeOfPart } from '../../domain/code/code.ts';
import { isQuestion } from '../../domain/rubric/lens.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { itemsOfRule } from '../../domain/rubric/rule.ts';
import { KIND_OF_QUESTION, type LensSource } from '../../model/lens.ts';
import { REQUIRED_HEDGES } from '../../model/statement.ts';
import type { Parsed } from '../content/fit-schema.ts';
import type { Content } from '../content/parse-content.ts';
import { problemIn, type Problem } from '../content/problem.ts';
import { findSourceProblem } from './find-source-problem.ts';

type At = ReturnType<typeof problemIn>;
type Wording = LensSource['wordings'][number];

/** What a statement of a lens can be about: a question or a wording. */
export const isInLens = ({ questions, wordings }: LensSource, part: string): boolean =>
  [...questions, ...wordings].some(({ id }) => id === part);

const findDoubled = (at: At, name: string, ids: readonly string[]): Problem[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? at(`${name}[${index}].id`, `${id} ada dua kali.`, 'Gabungkan keduanya, atau pakai id lain.')
      : [],
  );

const findQuestionProblems = (at: At, { questions, wordings }: LensSource): Problem[] => {
  const used = new Set(
    wordings.flatMap(({ rules, counts }) => [
      ...rules.flatMap(({ criteria, evidence }) => [criteria, evidence ?? []].flat().flatMap(itemsOfRule)),
      ...Object.keys(counts),
    ]),
  );
  return questions.flatMap(({ id, kind, youngerThan }, index) => {
    const field = `questions[${index}]`;
    const right = KIND_OF_QUESTION[id];
    const isMonth = right === 'month';
    return [
      ...(kind === right
        ? []
        : [at(`${field}.kind`, `Isian ${id} tidak berbentuk ${kind}.`, `Tulis ${right}, bentuk isian itu.`)]),
      ...(isMonth === (youngerThan !== undefined)
        ? []
        : [
            at(
              `${field}.youngerThan`,
              isMonth ? 'Batas usia bulannya belum ada.' : 'Batas usia hanya berlaku untuk bulan.',
              isMonth ? 'Tulis jumlah bulannya, misalnya 24.' : 'Hapus kolom ini.',
            ),
          ]),
      ...(used.has(id)
        ? []
        : [
            at(
              `${field}.id`,
              `Pertanyaan ${id} tidak dipakai rumusan mana pun.`,
              'Sebut dalam rules atau counts, atau hapus.',
            ),
          ]),
    ];
  });
};

/** Levels from the second on that a wording judges not at all, or twice. */
const findLevelProblems = (at: At, rubric: Rubric, field: string, { asRubric, rules }: Wording): Problem[] => {
  const judged = [...asRubric, ...rules.map(({ level }) => level)];
  return rubric.rules
    .map(({ level }) => ({ level, times: judged.filter((one) => one === level).length }))
    .filter(({ level, times }) => level > 1 && times !== 1)
    .map(({ level, times }) =>
      times === 0
        ? at(
            `${field}.rules`,
            `Level ${level} tidak punya aturan.`,
            'Tulis aturannya, atau sebut level itu dalam asRubric.',
          )
        : at(
            `${field}.rules`,
            `Level ${level} punya lebih dari satu aturan.`,
            'Biarkan satu saja, dalam rules atau asRubric.',
          ),
    );
};

/** Items that the rubric has not, questions that the lens does not ask, and what is said with too little doubt. */
const findWordingProblems = (
  content: Content,
  rubric: Rubric,
  { file, data }: Parsed<LensSource>,
  wording: Wording,
  field: string,
): Problem[] => {
  const at = problemIn(file);
  const { rules, counts, source, confidence, line, notAsked } = wording;
  const isItem = (part: string) => rubric.items.some(({ code }) => code === codeOfPart(rubric.code, part));
  const isAsked = (id: string) => data.questions.some((question) => question.id === id);
  const findLost = (where: string, leaves: readonly string[]) =>
    leaves.flatMap((leaf) => {
      if (isQuestion(leaf))
        return isAsked(leaf)
          ? []
          : at(where, `Pertanyaan ${leaf} tidak ada di questions.`, 'Tambahkan di sana, atau betulkan id-nya.');
      return isItem(leaf) ? [] : at(where, `Butir ${leaf} tidak ada.`, 'Tulis kode butir yang ada, misalnya L4-B1-b.');
    });
  const hedge = REQUIRED_HEDGES[confidence] ?? '';
  return [
    ...findLevelProblems(at, rubric, field, wording),
    ...rules.flatMap(({ criteria, evidence }, index) => [
      ...findLost(`${field}.rules[${index}].criteria`, itemsOfRule(criteria)),
      ...(evidence ? findLost(`${field}.rules[${index}].evidence`, itemsOfRule(evidence)) : []),
    ]),
    ...Object.entries(counts).flatMap(([id, parts]) => findLost(`${field}.counts.${id}`, [id, ...parts])),
    ...findSourceProblem(content, file, `${field}.source`, source),
    ...(line.includes(hedge)
      ? []
      : [
          at(
            `${field}.line`,
            `Kalimat ini berkeyakinan ${confidence} tetapi tidak berbunyi "${hedge}".`,
            'Tambahkan kata-kata itu.',
          ),
        ]),
    ...notAsked
      .filter((id) => !data.statements.some((statement) => statement.id === id))
      .map((id) =>
        at(
          `${field}.notAsked`,
          `Pernyataan "${id}" tidak ada di berkas ini.`,
          'Tambahkan di statements, atau betulkan id-nya.',
        ),
      ),
  ];
};

/** What a lens’s file must keep with its rubric and within itself. Its statements are held as all others are. */
export const findLensProblems = (content: Content, rubric: Rubric, lens: Parsed<LensSource>): Problem[] => {
  const { file, data } = lens;
  const at = problemIn(file);
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return [
    ...findDoubled(at, 'questions', idsOf(data.questions)),
    ...findDoubled(at, 'wordings', idsOf(data.wordings)),
    ...findQuestionProblems(at, data),
    ...data.wordings.flatMap((wording, index) =>
      findWordingProblems(content, rubric, lens, wording, `wordings[${index}]`),
    ),
  ];
};
