/**
 * An element with attributes and a text. Text is set as text: no HTML is made of it. ARIA is set by attribute, since
 * browsers at the floor (Firefox 113) have no properties for it.
 */
export const makeElement = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  text = '',
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
};
