/**
 * Marks what alone is printed: while the browser prints, all beside it is hidden (styles/print-part.css). What stands
 * around it is marked as well, so that the style can do without `:has()`, which Firefox before 121 does not know.
 * @param parts the part itself, and what else is printed of its surroundings; nothing happens where the first is missing
 */
export const markForPrint = (...parts: readonly (HTMLElement | null | undefined)[]): void => {
  const part = parts[0];
  if (!part) return;
  const { classList } = document.documentElement;
  const around: HTMLElement[] = [];
  for (let one = part.parentElement; one && one !== document.documentElement; one = one.parentElement) around.push(one);
  for (const one of around) one.dataset['holdsPrinted'] = '';
  for (const one of parts) if (one) one.dataset['printed'] = '';
  classList.add('printing-part');
  window.addEventListener(
    'afterprint',
    () => {
      classList.remove('printing-part');
      for (const one of around) delete one.dataset['holdsPrinted'];
      for (const one of parts) if (one) delete one.dataset['printed'];
    },
    { once: true },
  );
};
