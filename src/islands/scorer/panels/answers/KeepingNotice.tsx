interface Props {
  /** Whether another tab has deleted the open assessment. */
  isDeleted: boolean;
  /** Whether it stands beside others that could not be reached when it was begun. */
  isBeside: boolean;
  /** Whether the browser takes away what is kept when nobody comes. */
  mayForget: boolean;
}

/** What few readers must know of where their answers are; loaded only for them. */
export const KeepingNotice = ({ isDeleted, isBeside, mayForget }: Props) => (
  <>
    {isDeleted && (
      <p class="notice" role="alert">
        Penilaian ini dihapus lewat tab lain. Perubahan berikutnya di sini mengembalikannya.
      </p>
    )}
    {isBeside && (
      <p class="notice" role="alert">
        Penilaian yang tersimpan sebelumnya kini terbaca lagi. Bukalah lewat “Penilaian”; yang ini berdiri sendiri.
      </p>
    )}
    {mayForget && (
      <p class="soft">
        Safari dapat menghapus data situs yang tidak dibuka selama tujuh hari. Unduh berkasnya bila ingin menyimpan
        lama.
      </p>
    )}
  </>
);
