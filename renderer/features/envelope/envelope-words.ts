/** What handing over on a stick came to, in sentences. */
import type { EnvelopeReceived, EnvelopeSealed } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant, formatSize } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import type { Texts } from '#shared/text/vi.ts';

export const sealedWords = (
  { name, entries, files, bytes, filesLeft }: EnvelopeSealed,
  { envelope }: Texts,
): readonly string[] => [
  fill(envelope.sealed, { name, entries, files, size: formatSize(bytes) }),
  ...(filesLeft === 0 ? [] : [fill(envelope.filesLeft, { total: filesLeft })]),
  envelope.stillUnsent,
];

export const receivedWords = (
  { at, held, unsent, filesHeld, received, older, refused }: EnvelopeReceived,
  texts: Texts,
): readonly string[] => {
  const { envelope } = texts;
  if (older)
    return [
      envelope.older,
      unsent === 0 ? envelope.allThere : fill(envelope.olderUnsent, { total: unsent }),
    ];
  return [
    fill(envelope.received, { held, time: formatInstant(at), files: filesHeld }),
    ...(received === 0 ? [] : [fill(envelope.receivedOfOffice, { received })]),
    unsent === 0 ? envelope.allThere : fill(envelope.unsent, { total: unsent }),
    ...refused.map((code) => fill(envelope.refused, { why: refusalSentence(texts, { code }) })),
  ];
};
