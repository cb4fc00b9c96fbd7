import type { EvidenceDocument } from '../../../../assessment/answers/assessment.ts';
import type { LimitFault } from '../../../../assessment/files/find-limit-fault.ts';
import { findWebAddress } from '../../../../domain/address/find-web-address.ts';
import { LimitedText } from '../LimitedText.tsx';

type TextField = Exclude<keyof EvidenceDocument, 'id' | 'items'>;

interface Field {
  name: TextField;
  label: string;
}

/** What most people fill, and what some do. */
const FIRST: readonly Field[] = [
  { name: 'name', label: 'Nama dokumen' },
  { name: 'number', label: 'Nomor' },
  { name: 'date', label: 'Tanggal atau tahun' },
  { name: 'page', label: 'Halaman' },
  { name: 'file', label: 'Nama berkas lampiran' },
];
const MORE: readonly Field[] = [
  { name: 'subject', label: 'Perihal' },
  { name: 'part', label: 'Pasal atau bagian' },
  { name: 'link', label: 'Tautan' },
];

/** What is wrong with a document’s link, in the reader’s words; null where nothing is. */
const findLinkFault = (link: string): string | null =>
  link.trim() === '' || findWebAddress(link) !== null
    ? null
    : 'Tautan harus dimulai dengan https:// atau http:// dan menyebut alamat yang utuh. Yang Anda tulis tetap disimpan, tetapi tidak dijadikan tautan.';

/** The way to a document’s link, which says where it leads: what was typed may name another host. */
const EvidenceLink = ({ link }: { link: string }) => {
  const address = findWebAddress(link);
  return address === null ? null : (
    <a class="long-name" href={address} rel="external noreferrer">
      Buka tautan: <bdi>{address}</bdi>
    </a>
  );
};

interface Props {
  /** From which the fields take their ids. */
  id: string;
  document: EvidenceDocument;
  /** What each field belongs to, for readers who hear it alone: “dokumen 1 untuk L2-B-a”. */
  owner: string;
  onText: (name: TextField, text: string) => LimitFault | null;
}

/** The fields of one document: what most people fill, and the rest on demand. What is typed is kept as it stands. */
export const DocumentFields = ({ id, document, owner, onText }: Props) => {
  const field = ({ name, label }: Field) => (
    <LimitedText
      key={name}
      id={`${id}-${name}`}
      label={label}
      name={`${label}, ${owner}`}
      kind={name === 'link' ? 'address' : 'line'}
      value={document[name]}
      fault={name === 'link' ? findLinkFault(document.link) : null}
      onText={(text) => onText(name, text)}
    />
  );
  const hasMore = MORE.some(({ name }) => document[name] !== '');
  return (
    <>
      <div class="fields">{FIRST.map(field)}</div>
      <details open={hasMore}>
        <summary>Perihal, pasal, dan tautan</summary>
        <div class="fields">{MORE.map(field)}</div>
      </details>
      <EvidenceLink link={document.link} />{' '}
    </>
  );
};
