interface Props {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onClear: () => void;
}

/** What is done to the checklist as a whole: undo, redo, untick everything. */
export const Toolbar = ({ canUndo, canRedo, onUndo, onRedo, onClear }: Props) => (
  <div class="toolbar" role="group" aria-label="Alat daftar periksa">
    <button type="button" aria-disabled={!canUndo} aria-keyshortcuts="Control+Z" onClick={onUndo}>
      Urungkan
    </button>
    <button type="button" aria-disabled={!canRedo} aria-keyshortcuts="Control+Y" onClick={onRedo}>
      Ulangi
    </button>
    <button type="button" onClick={onClear}>
      Kosongkan centang
    </button>
  </div>
);
