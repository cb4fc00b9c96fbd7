/** Asks for help only where the address names a part that is not there: most readers never need it. */
const look = () => {
  const id = location.hash.slice(1);
  if (id === '' || document.getElementById(id)) return;
  // Not taken apart first: the bundler would wrap that in a function of its own.
  import('./say-missing-part.ts').then((module) => module.sayMissingPart(id)).catch(() => undefined);
};

addEventListener('hashchange', look);
look();
export {};
