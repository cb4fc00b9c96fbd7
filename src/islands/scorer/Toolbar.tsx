import type { ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';

/** Which items are shown. `missing` holds the items that were missing when it was chosen, so that none jumps away. */
export type View = { kind: 'all' } | { kind: 'missing'; codes: ReadonlySet<string> } | { kind: 'level'; level: number };

interface Props {
  rubric: ScorerRubric;
  view: View;
  canUndo: boolean;
  canRedo: boolean;
  onView: (kind: 'all' | 'missing' | number) => void;
  onUndo: () => void;
  onRedo: () => void;
  onClear: () => void;
}

/** What is done to the checklist as a whole: what is shown, undo, redo, untick everything. */
export const Toolbar = ({ rubric, view, canUndo, canRedo, onView, onUndo, onRedo, onClear }: Props) => (
  <div class="toolbar" role="group" aria-label="Alat daftar periksa">
    <label>
      Tampilkan{' '}
      <select
        value={view.kind === 'level' ? String(view.level) : view.kind}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onView(value === 'all' || value === 'missing' ? value : Number(value));
        }}
      >
        <option value="all">Semua butir</option>
        <option value="missing">Yang belum terpenuhi</option>
        {rubric.levels.map(({ level }) => (
          <option key={level} value={String(level)}>
            Level {level} saja
          </option>
        ))}
      </select>
    </label>
    <button type="button" aria-disabled={!canUndo} aria-keyshortcuts="Control+Z" onClick={onUndo}>
      Urungkan
    </button>
    <button type="button" aria-disabled={!canRedo} aria-keyshortcuts="Control+Y" onClick={onRedo}>
      Ulangi
    </button>
    <button type="button" onClick={onClear}>
      Hapus semua centang
    </button>
  </div>
);
