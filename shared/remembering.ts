/**
 * `make`, asked once for each text: it must always give the same for the same. Only the newest `most` answers are
 * kept; what was dropped is made again.
 */
export const remembering = <T extends object>(
  most: number,
  make: (text: string) => T,
): ((text: string) => T) => {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    for (const oldest of made.keys()) {
      if (made.size <= most) break;
      made.delete(oldest);
    }
    return fresh;
  };
};
