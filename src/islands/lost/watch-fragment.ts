/** Asks for help only where the address names a part that is not there: most readers never need it. */
const look = () => {
  const id = location.hash.slice(1);
  if (id !== '' && !document.getElementById(id)) import('./say-missing-part.ts').catch(() => undefined);
};

addEventListener('hashchange', look);
look();
export {};
