/** Does some work once, at the first need of it; what failed is tried again at the next. */
export const untilDone = <A extends unknown[], T>(work: (...given: A) => Promise<T>): ((...given: A) => Promise<T>) => {
  let done: Promise<T> | undefined;
  return (...given) =>
    (done ??= work(...given).catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
};
