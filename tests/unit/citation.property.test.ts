import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CitationSubject } from '../../src/domain/citation/citation-subject.ts';
import {
  writeFootnote,
  writePlainCitation,
  writeQuotation,
  writeRichCitation,
} from '../../src/domain/citation/citation.ts';
import {
  writeMarkdownCitations,
  writePlainCitations,
  writeRichCitations,
} from '../../src/domain/citation/citation-list.ts';
import { writeMarkdownCitation } from '../../src/domain/citation/markdown-citation.ts';
import { writeBibtex, writeCslJson } from '../../src/domain/citation/reference-data.ts';

/** Text as it could come from anywhere: whole words of markup between arbitrary characters, halves of pairs included. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '</p>',
        '<script>',
        '&lt;',
        '\n',
        '\r\n',
        '”',
        '“',
        '\\',
        '{',
        '}',
        '](',
        '*',
      ),
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '`',
        '_',
        '[a](javascript:1)',
        'https://x.example',
        '%',
        '$',
        '\uD800',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text,
  text.map((rest) => `https://a/${rest}`),
);

const subject: fc.Arbitrary<CitationSubject> = fc.record({
  code: text,
  instrument: text,
  indicator: text,
  title: text,
  place: text,
  quotes: fc.array(fc.record({ code: text, name: text, text }), { maxLength: 4 }),
  attribution: text,
  url,
});
const day = fc.constantFrom('2026-11-24', '2031-01-02', null);

const OUR_TAG = /<(?:\/?(?:blockquote|p|ul|ol|li|strong)|a href="https?:\/\/[^"<>\s]*"|\/a)>/gi;

describe('whatever the texts of a citation hold', () => {
  test('its HTML has no tag and no quotation mark but ours, and reads as the texts', () => {
    fc.assert(
      fc.property(fc.array(subject, { maxLength: 3 }), day, (subjects, on) => {
        for (const html of [
          writeRichCitations(subjects, on).html,
          ...subjects.map((one) => writeRichCitation(one, on).html),
        ]) {
          const rest = html.replace(OUR_TAG, '');
          expect(rest).not.toMatch(/[<>"']/);
          expect(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
          const read = rest
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&');
          for (const { quotes, url: address } of html.startsWith('<ol>') ? subjects : []) {
            for (const words of quotes) expect(read).toContain(`“${words.text}”`);
            expect(read).toContain(address);
          }
        }
      }),
    );
  });

  test('its plain text holds the exact quotes, the code, the source and the address', () => {
    fc.assert(
      fc.property(subject, subject, day, (one, other, on) => {
        const plain = writePlainCitation(one, on);
        const both = writePlainCitations([one, other], on);
        for (const part of [
          ...one.quotes.map((words) => `“${words.text}”`),
          one.code,
          one.place,
          one.indicator,
          one.title,
          one.instrument,
          one.attribution,
          one.url,
          'bukan kutipan naskah peraturan',
        ]) {
          expect(plain).toContain(part);
          expect(both).toContain(part);
        }
        expect(writeFootnote(one, on)).toContain(one.url);
      }),
    );
  });

  test('its Markdown leaves no sign unescaped but ours, and no line begins with a text', () => {
    fc.assert(
      fc.property(subject, day, (one, on) => {
        const lines = writeMarkdownCitation(one, on).split('\n');
        for (const line of lines) {
          const rest = line
            .replace(/^> (?:- )?/, '')
            .replace(/^\*\*Kode (.*?)(?<!\\)(?:\\\\)*\*\*: /, '$1')
            .replace(/<https?:\/\/[^\s<>]*> \(diakses /, '')
            .replace(/\\[!-/:-@[-`{-~]/g, '');
          expect(rest).not.toMatch(/[\\`*_{}[\]<>&~|$^#]/);
        }
        expect(lines).toHaveLength(one.quotes.length === 0 ? 1 : one.quotes.length + 2);
        expect(writeMarkdownCitations([one], on).startsWith('1. ')).toBe(true);
      }),
    );
  });

  test('its BibTeX keeps the braces in pairs and its CSL-JSON is JSON with the quote', () => {
    fc.assert(
      fc.property(subject, day, (one, on) => {
        let depth = 0;
        const bibtex = writeBibtex(one, on);
        const braces = [...bibtex.matchAll(/[{}]/g)];
        for (const { 0: brace, index } of braces) {
          depth += brace === '{' ? 1 : -1;
          expect(depth > 0 || index === bibtex.length - 1).toBe(true);
        }
        expect(depth).toBe(0);
        const [item] = JSON.parse(writeCslJson(one, on)) as { abstract?: string; URL: string }[];
        expect(item?.URL).toBe(one.url);
        expect(item?.abstract ?? '').toBe(writeQuotation(one));
      }),
    );
  });
});
