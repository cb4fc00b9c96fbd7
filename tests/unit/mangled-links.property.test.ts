import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tickedCodes, type Assessment } from '../../src/assessment/answers/assessment.ts';
import {
  listUnshared,
  readShareLink,
  writeShareLink,
  type LinkReading,
} from '../../src/assessment/links/share-link.ts';
import { arbitraryAssessment } from '../fixtures/arbitrary-assessment.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import {
  APPENDED,
  APPENDED_TO_TARGET,
  OLD_LINK,
  UNDONE,
  UNDONE_BY_CHECK,
  WHOLE_LINK,
} from '../fixtures/mangled-links.ts';

const rubric = await readIndicator18();
const anyAssessment = arbitraryAssessment(
  rubric.code,
  rubric.items.map(({ code }) => code),
);
const runs = { numRuns: 200 };
/** Thousands of cases take their time on a machine with other work to do. */
const LIMIT = { timeout: 60_000 };

/** What a link of this assessment has to bring back. */
const sharedOf = (assessment: Assessment) => {
  const left = new Set(listUnshared(assessment));
  return {
    ticked: [...tickedCodes(assessment)].filter((code) => !left.has(code)).sort(),
    coverage: assessment.units.inForce,
    target: assessment.target,
  };
};
const sorted = (reading: LinkReading) =>
  reading.kind === 'read'
    ? { ...reading, shared: { ...reading.shared, ticked: [...(reading.shared.ticked ?? [])].sort() } }
    : reading;

/** Whether a reader learns that something is not as it was sent. */
const isTold = (reading: LinkReading): boolean =>
  reading.kind !== 'read' || reading.wholeness === 'broken' || reading.unreadable.length > 0;

describe.each(Object.entries({ ...UNDONE, ...UNDONE_BY_CHECK }))('%s', (_what, mangle) => {
  test('changes no answer, and the link is known to be whole', LIMIT, () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const reading = readShareLink(mangle(writeShareLink(assessment)), rubric.code);
        expect(sorted(reading)).toEqual({
          kind: 'read',
          shared: sharedOf(assessment),
          unreadable: [],
          wholeness: 'whole',
        });
      }),
      runs,
    );
  });
});

describe.each(Object.entries(UNDONE))('%s', (_what, mangle) => {
  test('is undone in a link without a check too', () => {
    expect(readShareLink(mangle(OLD_LINK), rubric.code)).toEqual({
      ...readShareLink(OLD_LINK, rubric.code),
      wholeness: 'unknown',
    });
  });
});

test('two of them after one another are undone as well', LIMIT, () => {
  // Raw mail of a link in which “=” is escaped too, all of it or half, is only told of: nothing shows that it is raw mail.
  // A reference whose “&” is doubled is none.
  const others = Object.entries(UNDONE).filter(([what]) => !/^quoted|half|every sign/.test(what));
  const pair = fc.shuffledSubarray(
    others.map(([, mangle]) => mangle),
    { minLength: 2, maxLength: 2 },
  );
  fc.assert(
    fc.property(anyAssessment, pair, (assessment, manglings) => {
      const mangled = manglings.reduce((text, mangle) => mangle(text), writeShareLink(assessment));
      const reading = readShareLink(mangled, rubric.code);
      if (isTold(reading)) throw new Error(`${mangled}: ${JSON.stringify(reading)}`);
      expect(sorted(reading)).toMatchObject({ shared: sharedOf(assessment), wholeness: 'whole' });
    }),
    { numRuns: 2000 },
  );
});

test.each(APPENDED)('%s behind a link is named, and the link is whole', (appended) => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const reading = readShareLink(writeShareLink(assessment) + appended, rubric.code);
      expect(sorted(reading)).toMatchObject({ kind: 'read', shared: sharedOf(assessment), wholeness: 'whole' });
      expect(isTold(reading)).toBe(true);
    }),
    runs,
  );
});

test.each(APPENDED_TO_TARGET)('%s behind a link’s target is named, and the link is whole', (appended) => {
  const withTarget = anyAssessment.filter(({ target }) => target !== null);
  fc.assert(
    fc.property(withTarget, (assessment) => {
      const reading = readShareLink(writeShareLink(assessment) + appended, rubric.code);
      expect(sorted(reading)).toMatchObject({ kind: 'read', shared: sharedOf(assessment), wholeness: 'whole' });
    }),
    runs,
  );
});

test.each(Object.entries(UNDONE_BY_CHECK))('%s in a link without a check is told of', (_what, mangle) => {
  expect(isTold(readShareLink(mangle(OLD_LINK), rubric.code))).toBe(true);
});

describe('a link that lost something', () => {
  const mangling = fc.constantFrom(...Object.values(UNDONE));
  const anyMangling = fc.constantFrom(...Object.values({ ...UNDONE, ...UNDONE_BY_CHECK }));

  test('by a cut anywhere is told of, whatever else happened to it', LIMIT, () => {
    fc.assert(
      fc.property(anyAssessment, fc.nat(), mangling, (assessment, at, mangle) => {
        const link = writeShareLink(assessment);
        const reading = readShareLink(mangle(link.slice(0, at % link.length)), rubric.code);
        // With nothing of its "v" left, nobody can know that it was a link.
        if (reading.kind === 'none') expect(at % link.length).toBe(0);
        expect(isTold(reading)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('by a cut after it was mangled is told of, or only what others had put there is gone', LIMIT, () => {
    fc.assert(
      fc.property(anyAssessment, fc.nat(), anyMangling, (assessment, at, mangle) => {
        const mangled = mangle(writeShareLink(assessment));
        const reading = readShareLink(mangled.slice(0, at % mangled.length), rubric.code);
        if (!isTold(reading)) expect(sorted(reading)).toMatchObject({ shared: sharedOf(assessment) });
      }),
      { numRuns: 2000 },
    );
  });

  test('by one letter changed, lost, or put in, anywhere behind its check, is told of', LIMIT, () => {
    const start = WHOLE_LINK.indexOf('ada=');
    for (let at = start; at < WHOLE_LINK.length; at += 1)
      for (const letter of ['', ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789,&=/-')])
        for (const rest of [at, at + 1]) {
          const changed = WHOLE_LINK.slice(0, at) + letter + WHOLE_LINK.slice(rest);
          const reading = readShareLink(changed, rubric.code);
          const same = JSON.stringify(reading) === JSON.stringify(readShareLink(WHOLE_LINK, rubric.code));
          expect(same || isTold(reading), changed).toBe(true);
        }
  });

  test('by pieces in another order or another link’s pieces is told of, or says the same', LIMIT, () => {
    const some = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyAssessment, anyAssessment, some, (one, other, places) => {
        const pieces = [...writeShareLink(one).split('&'), ...writeShareLink(other).split('&')];
        const mixed = places.map((place) => pieces[place % pieces.length]).join('&');
        const reading = readShareLink(mixed, rubric.code);
        const shared = [sharedOf(one), sharedOf(other)].map((expected) => ({ shared: expected }));
        const isSame = shared.some((expected) =>
          JSON.stringify(sorted(reading)).includes(JSON.stringify(expected).slice(1, -1)),
        );
        const isUnchecked = reading.kind === 'read' && reading.wholeness === 'unknown';
        expect(isSame || isUnchecked || isTold(reading), mixed).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
