/**
 * The few members of a service worker’s global scope that are used here. The compiler has them in a library of its own
 * (WebWorker), which contradicts that of pages (DOM) where one project needs both.
 */
declare global {
  // Workbox’s types name it as a global.
  interface ExtendableEvent extends Event {
    waitUntil: (work: Promise<unknown>) => void;
  }
}

export interface WorkerScope {
  location: Location;
  registration: { scope: string; waiting: object | null };
  clients: {
    get: (id: string) => Promise<{ url: string } | undefined>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'activate', listener: (event: ExtendableEvent) => void): void;
    (
      type: 'message',
      listener: (event: ExtendableEvent & { data: unknown; source: { url?: string } | null }) => void,
    ): void;
  };
}
