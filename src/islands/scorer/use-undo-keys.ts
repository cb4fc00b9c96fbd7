import { useEffect } from 'preact/hooks';
import type { Session } from '../../assessment/session/session-types.ts';

/** Where the browser has an undo of its own: a key pressed there is not ours. */
const TEXT_FIELDS = 'textarea, input:not([type="checkbox"]):not([type="radio"])';

/** Ctrl or ⌘ Z undoes, with Shift or Ctrl Y it is done again. */
export const useUndoKeys = (session: Session) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.redo();
      else session.undo();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [session]);
};
