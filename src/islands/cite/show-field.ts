import { makeElement } from './make-element.ts';

let close = () => {};

/**
 * Shows a text, selected, in a field below the actions, where the browser does not copy it. One is open at a time; Escape or
 * its button closes it and leads back to the button that was pressed.
 * @param sentence what happened, why, and what to do now
 */
export const showField = (button: HTMLElement, name: string, sentence: string, text: string): void => {
  close();
  const told = makeElement('p', { id: 'cite-field-told', textContent: sentence });
  const field = makeElement('textarea', { readOnly: true, rows: 7, value: text, ariaLabel: `Teks kutipan ${name}` });
  field.setAttribute('aria-describedby', told.id);
  const done = makeElement('button', { type: 'button', textContent: 'Tutup' });
  const region = makeElement('section', { className: 'cite-field', ariaLabel: `Salin sendiri: ${name}` });
  region.append(told, field, done);
  close = () => {
    close = () => {};
    region.remove();
  };
  const leave = () => {
    close();
    button.focus();
  };
  done.addEventListener('click', leave);
  region.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  button.closest('.cite')?.after(region);
  field.focus();
  field.select();
};
