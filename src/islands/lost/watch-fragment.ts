/** Has looked whether the part is there that the address names; what looks is loaded where an address names one. */
const look = () => {
  // Not taken apart first: the bundler would wrap that in a function of its own.
  import('./say-missing-part.ts').then((module) => module.sayMissingPart()).catch(() => undefined);
};

addEventListener('hashchange', look);
if (location.hash) look();
export {};
