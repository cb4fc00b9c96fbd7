import { describe, expect, test } from 'vitest';
import {
  createAssessment,
  EMPTY_ANSWER,
  type Assessment,
  type EvidenceDocument,
} from '../../src/assessment/answers/assessment.ts';
import { withAnswer } from '../../src/assessment/answers/fields.ts';
import { EMPTY_HISTORY, moveInHistory, remember, type History } from '../../src/assessment/session/history.ts';
import { evidenceDocument } from '../fixtures/evidence-document.ts';

const ENTRY = evidenceDocument('bukti-1', '', 'A');

type Edit = (before: Assessment) => Assessment;

const setNote =
  (note: string): Edit =>
  (before) =>
    withAnswer(before, 'A', { ...(before.answers.get('A') ?? EMPTY_ANSWER), note });
const setDocuments =
  (documents: readonly EvidenceDocument[]): Edit =>
  (before) => ({ ...before, documents });
const typeEvidence =
  (field: keyof EvidenceDocument, text: string, place = 0): Edit =>
  (before) =>
    setDocuments(
      before.documents.map((document, index) => (index === place ? { ...document, [field]: text } : document)),
    )(before);
const setUnits =
  (typed: { applied?: string; total?: string }): Edit =>
  (before) => ({ ...before, units: { ...before.units, ...typed } });

/** The same text letter by letter, as it is typed. */
const letters = (text: string, type: (text: string) => Edit): Edit[] =>
  Array.from(text, (_, index) => type(text.slice(0, index + 1)));

const start = setDocuments([ENTRY, { ...ENTRY, id: 'bukti-2' }])(createAssessment('id', 'SPBE2020-I18', 'Contoh'));

/** Makes the edits one by one, then takes all of them back: every state on the way back, the latest first. */
const statesOnTheWayBack = (edits: readonly Edit[]): Assessment[] => {
  let state = start;
  let history: History = EMPTY_HISTORY;
  for (const edit of edits) {
    const after = edit(state);
    history = remember(history, { before: state, after });
    state = after;
  }
  const states: Assessment[] = [];
  const back = (from: Assessment, left: History) => moveInHistory(from, left, 'done');
  for (let step = back(state, history); step; step = back(step.assessment, step.history)) states.push(step.assessment);
  return states;
};

describe('undo takes back one text at a time', () => {
  test.each<[string, Edit[][]]>([
    [
      'four fields of one document',
      [
        letters('SOP', (text) => typeEvidence('name', text)),
        letters('12/2025', (text) => typeEvidence('number', text)),
        letters('2025', (text) => typeEvidence('date', text)),
        letters('Integrasi', (text) => typeEvidence('subject', text)),
      ],
    ],
    [
      'the same field of two documents',
      [
        letters('Undangan', (text) => typeEvidence('name', text, 0)),
        letters('Notulensi', (text) => typeEvidence('name', text, 1)),
      ],
    ],
    [
      'a note, and a document of the same item',
      [letters('catatan', setNote), letters('SOP', (text) => typeEvidence('name', text))],
    ],
    [
      'the two unit figures',
      [letters('12', (applied) => setUnits({ applied })), letters('34', (total) => setUnits({ total }))],
    ],
    [
      'one field, another, and the first again',
      [
        letters('SOP', (text) => typeEvidence('name', text)),
        letters('7', (text) => typeEvidence('page', text)),
        letters(' lama', (text) => typeEvidence('name', `SOP${text}`)),
      ],
    ],
  ])('%s', (_, texts) => {
    const before = texts.map((_text, index) =>
      texts
        .slice(0, index)
        .flat()
        .reduce((state, edit) => edit(state), start),
    );
    expect(statesOnTheWayBack(texts.flat())).toEqual(before.reverse());
  });

  test('what was pasted into two fields by one act is an act of its own', () => {
    const both: Edit = (before) => typeEvidence('number', '12')(typeEvidence('name', 'SOP')(before));
    expect(statesOnTheWayBack([both, typeEvidence('name', 'SOP baru')])).toHaveLength(2);
  });

  test('an entry that was exchanged for another is no typing', () => {
    const exchange = setDocuments([
      { ...ENTRY, id: 'bukti-3' },
      { ...ENTRY, id: 'bukti-2' },
    ]);
    expect(statesOnTheWayBack([exchange, typeEvidence('name', 'SOP')])).toHaveLength(2);
  });

  test('a text typed and taken away again leaves nothing to undo', () => {
    expect(
      statesOnTheWayBack([setNote('c'), setNote(''), ...letters('SOP', (text) => typeEvidence('name', text))]),
    ).toEqual([start]);
  });
});

describe('undo takes back what was done here and leaves what others did since', () => {
  const documents = (assessment: Assessment) => assessment.documents.map(({ id, name }) => `${id} ${name}`);
  /** Does one act, lets another tab act, and takes the one act back. */
  const backAfter = (mine: Edit, theirs: Edit): Assessment => {
    const after = mine(start);
    const history = remember(EMPTY_HISTORY, { before: start, after });
    return moveInHistory(theirs(after), history, 'done')?.assessment ?? start;
  };
  const add =
    (id: string, name: string): Edit =>
    (before) =>
      setDocuments([...before.documents, evidenceDocument(id, name, 'A')])(before);
  const remove =
    (id: string): Edit =>
    (before) =>
      setDocuments(before.documents.filter((document) => document.id !== id))(before);

  test('a document that another tab added stays', () => {
    expect(documents(backAfter(add('x', 'saya'), add('y', 'lain')))).toEqual(['bukti-1 ', 'bukti-2 ', 'y lain']);
  });
  test('one that was taken away here comes back where it stood', () => {
    expect(documents(backAfter(remove('bukti-1'), add('y', 'lain')))).toEqual(['bukti-1 ', 'bukti-2 ', 'y lain']);
  });
  test('one that another tab edited since keeps that', () => {
    const edited = backAfter(typeEvidence('name', 'SOP'), typeEvidence('name', 'SOP baru'));
    expect(documents(edited)).toEqual(['bukti-1 SOP baru', 'bukti-2 ']);
  });
});
