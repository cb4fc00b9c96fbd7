import { describe, expect, test } from 'vitest';
import { csvOfRubric, publishRubric } from '../../src/domain/rubric/published.ts';
import { assembleRubric, type Rubric } from '../../src/domain/rubric/rubric.ts';
import { PublishedRubricSchema } from '../../src/model/published-rubric.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const publish = (given: Rubric) =>
  publishRubric(given, {
    source: { name: 'Contoh', kind: 'website', url: 'https://contoh.example/' },
    urlOf: (code) => `https://contoh.example/${code}/`,
    hash: sha256,
  });
const published = publish(rubric);

describe('the data files', () => {
  test('fit their own schema', () => {
    expect(PublishedRubricSchema.safeParse(published).error).toBeUndefined();
  });

  test('have the fields of the contract in its order, and none that only the content or the site knows', () => {
    const { indicator, instrument } = rubric;
    const passages = indicator.passages.map((passage) => ({ ...passage, remark: 'ours' }));
    const assembled = assembleRubric(instrument, { ...indicator, passages }, []);
    const known = publish({ ...rubric, passages: rubric.passages.map((passage) => ({ ...passage, remark: 'ours' })) });
    const order = ['code', 'kind', 'level', 'order', 'text', 'url', 'sha256', 'slips'];
    for (const of of [published, known, publish(assembled)])
      for (const passage of of.passages) expect(Object.keys(passage)).toEqual(order);
    for (const passage of assembled.passages) expect(passage).not.toHaveProperty('remark');
    for (const item of published.items)
      expect(Object.keys(item)).toEqual(['code', 'passage', 'kind', 'quote', 'label', 'implies']);
    for (const rule of published.rules)
      expect(Object.keys(rule)).toEqual(['level', 'criteria', 'evidence', 'advisory']);
  });

  test('carry the SHA-256 of each text in UTF-8', () => {
    const passage = published.passages.find(({ code }) => code === 'SPBE2020-I18-PI1');
    expect(passage?.sha256).toBe(
      sha256(
        'Sistem Penghubung Layanan adalah perangkat integrasi/penghubung untuk melakukan pertukaran Layanan SPBE.',
      ),
    );
  });

  test('write one CSV line a passage, quotes doubled', () => {
    const [first] = published.passages;
    if (!first) throw new Error('The rubric has no passage.');
    const lines = csvOfRubric({ ...published, passages: [{ ...first, text: 'a, "b"' }] }).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('code,kind,level,order,text,url,sha256');
    expect(lines[1]).toContain('"a, ""b"""');
  });
});
