import type { Answer, EvidenceDocument } from '../../../../assessment/answers/assessment.ts';
import { findWebAddress } from '../../../../domain/address/find-web-address.ts';
import type { MarkedSlip } from '../../../../domain/citation/citation-subject.ts';
import { saySlip } from '../../../../domain/memo/say-slip.ts';
import type { ScorerItem } from '../../../../domain/estimate/scorer-rubric.ts';

/** What stands of a document in the list of documents: its name and its page stand with the items that it proves. */
const FIELDS: readonly (readonly [Exclude<keyof EvidenceDocument, 'id' | 'items' | 'link' | 'name'>, string])[] = [
  ['number', 'Nomor'],
  ['date', 'Tanggal atau tahun'],
  ['subject', 'Perihal'],
  ['part', 'Pasal atau bagian'],
  ['page', 'Halaman'],
  ['file', 'Berkas lampiran'],
];

/** A link as the address that it leads to, beside what was typed where that is another text. One that is none is text. */
const EvidenceLink = ({ link }: { link: string }) => {
  const address = findWebAddress(link);
  if (address === null) return <bdi>{link}</bdi>;
  const isSame = [address, address.replace(/\/$/, '')].includes(link.trim());
  return (
    <>
      <a href={address}>{address}</a>
      {!isSame && (
        <>
          {' '}
          (tertulis: <bdi>{link}</bdi>)
        </>
      )}
    </>
  );
};

/** One document of the list of documents, with all that stands nowhere else. */
export const DocumentEntry = ({ entry, number }: { entry: EvidenceDocument; number: number }) => {
  const isLoose = entry.items.length === 0;
  const given = FIELDS.filter(([name]) => entry[name] !== '' && (name !== 'page' || isLoose));
  return (
    <li>
      Dokumen {number}
      {isLoose && ' (tanpa butir)'}: <bdi>{entry.name || 'tanpa nama'}</bdi>
      {given.map(([name, label]) => (
        <span key={name}>
          ; {label}: <bdi>{entry[name]}</bdi>
        </span>
      ))}
      {entry.link !== '' && (
        <>
          ; Tautan: <EvidenceLink link={entry.link} />
        </>
      )}
    </li>
  );
};

/** Room for a pen. */
const FillIn = ({ isShort = false }: { isShort?: boolean }) => (
  <span class={isShort ? 'fill-in short' : 'fill-in'} aria-hidden="true" />
);

/** A document of the list, as an item names it. */
export interface NumberedDocument {
  number: number;
  entry: EvidenceDocument;
}

/** The line for a document and its page; an empty one where none is given. */
const DocumentLine = ({ document }: { document: NumberedDocument | null }) => (
  <div>
    {document ? (
      <>
        Dokumen {document.number}: <bdi>{document.entry.name || 'tanpa nama'}</bdi>
      </>
    ) : (
      <>
        Dokumen: <FillIn />
      </>
    )}
    , halaman: {document && document.entry.page !== '' ? <bdi>{document.entry.page}</bdi> : <FillIn isShort />}
  </div>
);

interface Props {
  item: Pick<ScorerItem, 'code' | 'label' | 'quote' | 'href'> | null;
  code: string;
  /** “Terpenuhi”, “Terpenuhi oleh …”, “Belum”. */
  status: string;
  answer: Answer;
  documents: readonly NumberedDocument[];
  /** Whether there is an empty line where no document is given. */
  asksDocument: boolean;
  /** The slips of the source in the item’s words. */
  slips: readonly MarkedSlip[];
  origin: string;
}

/** One item of the report: state, official words with their slips, address, documents and note. Unknown codes have no words. */
export const ReportItem = ({ item, code, status, answer, documents, asksDocument, slips, origin }: Props) => (
  <li class="report-item">
    <strong>{status}:</strong> {item ? item.label : 'kode yang tidak dikenal dalam rubrik ini'} (
    <bdi class={item ? 'report-code' : undefined}>{code}</bdi>)
    {item && (
      <div class="soft">
        Teks kriteria: <q class="quote">{item.quote}</q> <a href={origin + item.href}>{origin + item.href}</a>
      </div>
    )}
    {slips.map((slip) => (
      <div key={slip.quote} class="soft">
        {saySlip(slip)}
      </div>
    ))}
    {documents.map((document) => (
      <DocumentLine key={document.entry.id} document={document} />
    ))}
    {documents.length === 0 && asksDocument && <DocumentLine document={null} />}
    {answer.note !== '' && (
      <div>
        Catatan: <bdi>{answer.note}</bdi>
      </div>
    )}
  </li>
);
