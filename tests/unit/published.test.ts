import { describe, expect, test } from 'vitest';
import { csvOfRubric, publishRubric } from '../../src/domain/rubric/published.ts';
import { PublishedRubricSchema } from '../../src/model/published-rubric.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const published = publishRubric(rubric, {
  source: { name: 'Contoh', kind: 'website', url: 'https://contoh.example/' },
  urlOf: (code) => `https://contoh.example/${code}/`,
  hash: sha256,
});

describe('the data files', () => {
  test('fit their own schema', () => {
    expect(PublishedRubricSchema.safeParse(published).error).toBeUndefined();
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
