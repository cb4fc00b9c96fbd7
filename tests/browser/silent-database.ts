import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Lets the browser answer what a test made it keep to itself. */
    speak: () => void;
  }
}

/** Makes the browser keep the answers of a kind of request to itself until `window.speak()`. Safari is known for it. */
export const silence = (page: Page, method: 'open' | 'put') =>
  page.addInitScript((name) => {
    const held: (() => void)[] = [];
    let speaking = false;
    const owner = (name === 'open' ? IDBFactory : IDBObjectStore).prototype as unknown as Record<
      string,
      (...args: unknown[]) => IDBRequest
    >;
    const original = owner[name];
    owner[name] = function (this: unknown, ...args: unknown[]) {
      const request = original?.apply(this, args) as IDBRequest;
      if (speaking || (name === 'put' && !document.querySelector('[data-hold]'))) return request;
      for (const event of ['success', 'error', 'upgradeneeded'])
        request.addEventListener(
          event,
          (happened) => {
            // An upgrade must go on at once; what is held back is that it succeeded.
            if (speaking || event === 'upgradeneeded') return;
            happened.stopImmediatePropagation();
            held.push(() => request.dispatchEvent(new Event(event)));
          },
          { once: true },
        );
      return request;
    };
    window.speak = () => {
      speaking = true;
      for (const tell of held.splice(0)) tell();
    };
  }, method);
