import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface ResultSheet {
  /** Whether the result is open where it is a sheet: on a narrow screen. */
  open: boolean;
  toggle: () => void;
  /** Leads to it, from wherever the reader is. */
  enter: () => void;
}

const RESULT = 'hasil';

/**
 * The ways to the result and back: its bar, Alt L from any box, Escape back to where one was, and from what it lists to the
 * box. The sheet closes when the keyboard goes on elsewhere, so that it hides nothing that has the focus.
 */
export const useResultKeys = (root: RefObject<HTMLElement>): ResultSheet => {
  const [open, setOpen] = useState(false);
  const from = useRef<HTMLElement | null>(null);
  const enter = () => {
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(true);
    document.getElementById(RESULT)?.focus({ preventScroll: true });
  };
  const leave = () => {
    setOpen(false);
    // The bar stands where it is seen: to go to its own place in the page would take the reader elsewhere.
    from.current?.focus({ preventScroll: from.current.matches('.result-bar') });
  };
  const state = useRef({ open, enter, leave });
  state.current = { open, enter, leave };

  useEffect(() => {
    const scorer = root.current;
    if (!scorer) return;
    const isInResult = (target: EventTarget | null) =>
      target instanceof Element && target.closest(`#${RESULT}`) !== null;
    const press = (event: KeyboardEvent) => {
      // By the key’s place as well: with Alt, some keyboards write another letter there.
      if (event.altKey && !event.ctrlKey && (event.key.toLowerCase() === 'l' || event.code === 'KeyL')) {
        event.preventDefault();
        state.current.enter();
      } else if (event.key === 'Escape' && (state.current.open || isInResult(event.target))) state.current.leave();
    };
    const move = ({ target }: FocusEvent) => {
      if (state.current.open && !isInResult(target) && !(target instanceof Element && target.closest('.result-bar')))
        setOpen(false);
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#butir-"]') : null;
      const box = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
      if (!box) return;
      event.preventDefault();
      // Its card may be closed; what has opened it hears of it by its own event.
      const card = box.closest('details');
      if (card) card.open = true;
      setOpen(false);
      box.focus();
    };
    scorer.addEventListener('keydown', press);
    scorer.addEventListener('focusin', move);
    scorer.addEventListener('click', follow);
    return () => {
      scorer.removeEventListener('keydown', press);
      scorer.removeEventListener('focusin', move);
      scorer.removeEventListener('click', follow);
    };
  }, []);
  return { open, toggle: open ? leave : enter, enter };
};
