/** A name that nothing else has, in this tab or another. */
export const newId = (): string =>
  // Not on plain http: there a name that is unique in this browser must do.
  typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
