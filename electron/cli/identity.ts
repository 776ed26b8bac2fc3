/** `identity`: what the QR of an identity card says, and what does not fit together in it. */
import { parseArgs } from 'node:util';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { parseIdentityQr } from '#shared/identity/identity-qr.ts';
import { type Command, type Sentence, done, misused, refused } from './command.ts';

export const IDENTITY_USAGE = 'identity --qr TEXT';

export interface IdentityDeps {
  /** The local date in Vietnam; only warnings depend on it. */
  readonly today: () => LocalDate;
  readonly sentence: Sentence;
}

const qrOf = (argv: readonly string[]): string | null => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { qr: { type: 'string' }, json: { type: 'boolean' } },
    });
    return values.qr ?? null;
  } catch {
    // an unknown option or a stray word: the usage line says what is right
    return null;
  }
};

export const identityCommand: Command<IdentityDeps> = async (argv, { today, sentence }) => {
  const qr = qrOf(argv);
  if (qr === null) return misused(IDENTITY_USAGE);
  const card = parseIdentityQr(qr, today());
  if (!card.ok) return refused(card.error, sentence);
  const { extras: _, ...shown } = card.value;
  return done(shown);
};
