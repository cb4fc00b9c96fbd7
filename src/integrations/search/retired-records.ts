import { pathOfCode } from '../../domain/code/code.ts';
import { listHistories } from '../../domain/ledger/code-history.ts';
import { writeDay } from '../../domain/day.ts';
import { nameOfCode } from '../../site/name-of-code.ts';
import type { Content } from '../content/parse-content.ts';
import { ledgerFilesOf } from '../ledger/ledger-files.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * The retired codes, so that a code from an old memo is found. They stand in the site’s own voice, because their words
 * are criteria no more.
 */
export const listRetiredRecords = (content: Content): SearchRecord[] =>
  content.instruments.flatMap((folder) => {
    const { ledger, archive } = ledgerFilesOf(folder);
    const nameOf = (code: string) => nameOfCode(code, () => folder.instrument?.data.shortName ?? folder.folder);
    return listHistories(ledger.entries, archive.entries).flatMap(({ code, retired, words }): SearchRecord[] =>
      retired
        ? [
            {
              url: pathOfCode(code),
              title: `Dicabut: ${nameOf(code)}`,
              content: `${code} dicabut pada ${writeDay(retired.date)}: ${retired.reason}. ${words ?? ''}`.trim(),
              also: '',
              kind: 'panduan',
              code,
              level: null,
            },
          ]
        : [],
    );
  });
