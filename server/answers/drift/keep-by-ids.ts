/** Makes a thing of a list of ids once for each list: an answer about drift asks for the same ones over and over. */
export function keepByIds<Made>(make: (ids: readonly number[]) => Made): (ids: readonly number[]) => Made {
  const kept = new Map<string, { made: Made }>();
  return (ids) => {
    const key = ids.join();
    const known = kept.get(key) ?? { made: make(ids) };
    kept.set(key, known);
    return known.made;
  };
}
