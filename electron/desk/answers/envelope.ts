import type { envelopeEndpoints } from '#shared/contract/endpoints/envelope.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { EnvelopeDesk } from '../line/envelope.ts';
import type { HandlersOf } from '../router.ts';

export const envelopeAnswers = (
  context: DeskContext,
  envelope: EnvelopeDesk,
): HandlersOf<typeof envelopeEndpoints> => ({
  'envelope.places': () => envelope.places(),
  'envelope.chooseFolder': async () => ok({ path: (await context.chooseFolder?.()) ?? null }),
  'envelope.seal': ({ folder }) => envelope.seal(folder),
  'envelope.receive': ({ path }) => envelope.receive(path),
});
