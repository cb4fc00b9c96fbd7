import type { Answer, EvidenceDocument } from '../../../../assessment/answers/assessment.ts';
import { findWebAddress } from '../../../../domain/address/find-web-address.ts';
import type { ScorerItem } from '../../../../domain/estimate/scorer-rubric.ts';

const FIELDS: readonly (readonly [Exclude<keyof EvidenceDocument, 'id' | 'items' | 'link'>, string])[] = [
  ['name', 'Dokumen'],
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

/** One document in a list, with everything that was typed of it. */
export const Evidence = ({ entry }: { entry: EvidenceDocument }) => (
  <li>
    {FIELDS.filter(([name]) => entry[name] !== '').map(([name, label], index) => (
      <span key={name}>
        {index > 0 && '; '}
        {label}: <bdi>{entry[name]}</bdi>
      </span>
    ))}
    {entry.link !== '' && (
      <>
        {' '}
        Tautan: <EvidenceLink link={entry.link} />
      </>
    )}
  </li>
);

interface Props {
  item: Pick<ScorerItem, 'code' | 'label' | 'quote' | 'href'> | null;
  code: string;
  /** “Terpenuhi”, “Terpenuhi oleh …”, “Belum”. */
  status: string;
  answer: Answer;
  documents: readonly EvidenceDocument[];
  origin: string;
}

/** One item of the report: state, official words, address, note and evidence. Unknown codes have no words. */
export const ReportItem = ({ item, code, status, answer, documents, origin }: Props) => (
  <li class="report-item">
    <strong>{status}:</strong> {item ? item.label : 'kode yang tidak dikenal dalam rubrik ini'} (<bdi>{code}</bdi>)
    {item && (
      <div class="soft">
        Teks kriteria: <q class="quote">{item.quote}</q> <a href={origin + item.href}>{origin + item.href}</a>
      </div>
    )}
    {answer.note !== '' && (
      <div>
        Catatan: <bdi>{answer.note}</bdi>
      </div>
    )}
    {documents.length > 0 && (
      <div>
        Dokumen:
        <ul>
          {documents.map((entry) => (
            <Evidence key={entry.id} entry={entry} />
          ))}
        </ul>
      </div>
    )}
  </li>
);
