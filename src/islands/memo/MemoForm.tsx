import type { MemoFieldName, MemoFields } from '../../domain/memo/memo.ts';
import type { FieldKeeping } from './use-memo-fields.ts';

interface Props {
  fields: MemoFields;
  /** What stands in the line “Hal” where the writer gives nothing. */
  subject: string;
  keeping: FieldKeeping;
  onType: (name: MemoFieldName, value: string) => void;
}

interface Field {
  name: MemoFieldName;
  label: string;
  /** Several lines, such as the names of several receivers. */
  isLong?: true;
  hint?: string;
}

const HEAD: Field[] = [
  { name: 'to', label: 'Yth.', isLong: true },
  { name: 'from', label: 'Dari' },
  { name: 'copies', label: 'Tembusan', isLong: true, hint: 'Baris kosong tidak ditampilkan.' },
  { name: 'date', label: 'Tanggal' },
  { name: 'number', label: 'Nomor' },
  { name: 'nature', label: 'Sifat', hint: 'Baris kosong tidak ditampilkan.' },
  { name: 'attachments', label: 'Lampiran', hint: 'Baris kosong tidak ditampilkan.' },
  { name: 'subject', label: 'Hal' },
];
const SIGNATURE: Field[] = [
  { name: 'office', label: 'Jabatan' },
  { name: 'name', label: 'Nama' },
  { name: 'nip', label: 'NIP' },
];

const sayKeeping = (keeping: FieldKeeping): string => {
  switch (keeping.kind) {
    case 'loading':
      return 'Memuat isian yang tersimpan …';
    case 'saving':
      return 'Menyimpan …';
    case 'kept':
      return 'Isian disimpan di peramban ini saja.';
    case 'unsaved':
      return `Isian TIDAK tersimpan: ${keeping.words}. Unduh notanya sebelum meninggalkan halaman ini.`;
  }
};

/** The fields that a person fills in: the memo’s head, and who signs. */
export const MemoForm = ({ fields, subject, keeping, onType }: Props) => {
  const field = ({ name, label, isLong, hint }: Field) => {
    const told = name === 'subject' ? `Bila kosong: ${subject}` : hint;
    const id = `nota-${name}`;
    const common = {
      id,
      value: fields[name],
      autocomplete: 'off',
      'aria-describedby': told === undefined ? undefined : `${id}-ket`,
      onInput: (event: { currentTarget: { value: string } }) => {
        onType(name, event.currentTarget.value);
      },
    };
    return (
      <div key={name}>
        <label for={id}>{label}</label>
        {isLong ? <textarea rows={2} {...common} /> : <input type="text" {...common} />}
        {told !== undefined && (
          <span class="soft" id={`${id}-ket`}>
            {told}
          </span>
        )}
      </div>
    );
  };
  return (
    <form
      class="memo-form"
      autocomplete="off"
      data-memo-keeping={keeping.kind}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <p class="soft">
        Kop dan susunan baris mengikuti tata naskah dinas instansi Anda; urutan di sini bukan ketentuan.
      </p>
      <fieldset class="fields">
        <legend>Kepala nota</legend>
        {HEAD.map(field)}
      </fieldset>
      <fieldset class="fields">
        <legend>Yang menandatangani</legend>
        {SIGNATURE.map(field)}
      </fieldset>
      <p class="soft" role={keeping.kind === 'unsaved' ? 'alert' : undefined}>
        {sayKeeping(keeping)} Isian kosong dicetak sebagai titik-titik.
      </p>
    </form>
  );
};
