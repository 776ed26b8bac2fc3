/**
 * UUIDv7 (RFC 9562): the draft's name becomes the dossier's. 48 bits of milliseconds, then random bits.
 * `random`: at least ten bytes.
 */
export const draftId = (nowMs: number, random: Uint8Array): string => {
  const hex = Array.from(random.slice(0, 10), (byte, i) => {
    const marked = i === 0 ? (byte & 0x0f) | 0x70 : i === 2 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  const time = Math.max(0, Math.floor(nowMs)).toString(16).padStart(12, '0').slice(-12);
  return [time.slice(0, 8), time.slice(8), hex.slice(0, 4), hex.slice(4, 8), hex.slice(8)].join(
    '-',
  );
};

export const newDraftId = (): string =>
  draftId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
