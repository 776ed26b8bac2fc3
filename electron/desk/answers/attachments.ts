import type { attachmentsEndpoints } from '#shared/contract/endpoints/attachments.ts';
import { ok } from '#shared/result.ts';
import type { Attachments } from '../intake/attachments.ts';
import type { HandlersOf } from '../router.ts';
import type { Scanner } from '../intake/scanner.ts';

export const attachmentsAnswers = (
  attachments: Attachments,
  scanner: Scanner,
): HandlersOf<typeof attachmentsEndpoints> => ({
  'attachments.add': (file) => attachments.add(file),
  'attachments.file': (asked) => attachments.file(asked),
  'scanner.view': () => ok(scanner.view()),
  'scanner.setFolder': ({ path }) => scanner.setFolder(path),
  'scanner.chooseFolder': () => scanner.chooseFolder(),
  'scanner.read': ({ name }) => scanner.read(name),
  'scanner.layAside': ({ name }) => scanner.layAside(name),
});
