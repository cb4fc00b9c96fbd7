import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is loaded when it is first wanted. */
export type LoadedModule<T> = { kind: 'unwanted' | 'loading' | 'failed' } | { kind: 'loaded'; module: T };

/**
 * Loads a module at the first need of it. A failure (the line was cut) is said, and tried again when it is next wanted.
 * @param load a dynamic import, or what else is fetched once
 * @param wanted another value that is true asks again for what failed
 */
export const useModule = <T>(load: () => Promise<T>, wanted: boolean | number): LoadedModule<T> => {
  const [state, setState] = useState<LoadedModule<T>>({ kind: 'unwanted' });
  useEffect(() => {
    if (!wanted || state.kind === 'loaded' || state.kind === 'loading') return;
    setState({ kind: 'loading' });
    load().then(
      (module) => {
        setState({ kind: 'loaded', module });
      },
      () => {
        setState({ kind: 'failed' });
      },
    );
  }, [wanted]);
  return state;
};
