import type { YAMLParseError } from 'yaml';

const QUOTE = 'apit teksnya dengan tanda kutip';

/** What authors get wrong in YAML, by the library’s code for it. */
const YAML_FAULTS: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BAD_ALIAS: `teks tidak boleh diawali tanda ini; ${QUOTE}`,
  BAD_DQ_ESCAPE: 'garis miring terbalik di antara tanda kutip ganda ditulis dua kali',
  BAD_INDENT: 'spasi di awal baris tidak cocok, atau kurung dan tanda kutip di atasnya belum ditutup',
  BAD_SCALAR_START: `teks tidak boleh diawali tanda ini; ${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: `ada titik dua di tengah teks; ${QUOTE}`,
  DUPLICATE_KEY: 'kolom ini tertulis dua kali',
  MISSING_CHAR: 'ada tanda yang kurang, misalnya tanda kutip, kurung penutup, atau titik dua',
  MULTILINE_IMPLICIT_KEY: 'baris ini bukan kolom; barangkali titik duanya kurang',
  TAB_AS_INDENT: 'awal baris memakai tab; pakai spasi',
};

/** Why YAML cannot be read. */
export const sayYamlFault = (code: YAMLParseError['code']): string =>
  YAML_FAULTS[code] ?? 'ada tanda yang tidak pada tempatnya';
