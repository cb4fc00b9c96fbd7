/**
 * Makes an element with attributes and children. Children that are text stay text: no HTML is ever made from them. ARIA is
 * set by attribute, since browsers at the floor (Firefox 113) have no properties for it.
 */
export const makeElement = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};
