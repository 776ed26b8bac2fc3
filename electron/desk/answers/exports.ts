import type { exportsEndpoints } from '#shared/contract/endpoints/exports.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { createExports } from '../exports/exports.ts';
import { createPapersFolder } from '../exports/papers-folder.ts';
import type { HandlersOf } from '../router.ts';

export const exportsAnswers = (
  context: DeskContext,
  documents: Documents,
): HandlersOf<typeof exportsEndpoints> => {
  const files = createExports(context, documents);
  const folder = createPapersFolder(context);
  return {
    'exports.list': (input) => files.list(input),
    'exports.print': ({ list }) => files.print(list),
    'exports.paper': (input) => files.paper(input),
    'exports.folder': () => ok(folder.view()),
    'exports.setFolder': (input) => folder.choose(input.folder),
    'exports.progress': () => ok(files.progress()),
    'exports.stop': () => ok(files.stop()),
  };
};
