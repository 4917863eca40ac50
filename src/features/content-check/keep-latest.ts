/**
 * For work that is begun anew while it is still being done: only the outcome of what was begun last counts.
 * @returns what begins it
 */
export function keepLatest<Result>(
  work: () => Promise<Result>,
  use: (result: Result) => void,
  fail: (error: unknown) => void,
): () => void {
  let latest = 0;
  return () => {
    const own = (latest += 1);
    work()
      .then((result) => own === latest && use(result))
      .catch((error: unknown) => own === latest && fail(error));
  };
}
