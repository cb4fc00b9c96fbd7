import { makeElement } from '../../browser/make-element.ts';

let close = () => {};

/**
 * Shows a text, selected, in a field below the actions, where the browser does not copy it. One is open at a time; Escape or
 * its button closes it and leads back to the button that was pressed.
 * @param sentence what happened, why, and what to do now
 */
export const showField = (button: HTMLElement, name: string, sentence: string, text: string): void => {
  close();
  const told = makeElement('p', { id: 'cite-field-told' }, sentence);
  const field = makeElement(
    'textarea',
    { readonly: '', rows: '7', 'aria-label': `Teks kutipan ${name}`, 'aria-describedby': told.id },
    text,
  );
  const done = makeElement('button', { type: 'button' }, 'Tutup');
  const attributes = { class: 'cite-field', 'aria-label': `Salin sendiri: ${name}` };
  const region = makeElement('section', attributes, told, field, done);
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
  // Selecting scrolls to the end of the text; it is read from its beginning.
  field.scrollTop = 0;
};
