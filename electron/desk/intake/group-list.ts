/** A list of people read into forms; what was taken in of it before is known by its name. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { GroupListRead, IntakePreview } from '#shared/contract/outputs.ts';
import { groupDraft, readGroupList } from '#shared/intake/group-list.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { ok, type Result } from '#shared/result.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import { sayable } from '../carry-out.ts';
import { refuse, todayOf, type DeskContext } from '../context.ts';

export const readGroup = async (
  context: DeskContext,
  preview: (form: IntakeForm) => IntakePreview,
  {
    file,
    bytes,
    form,
  }: { readonly file: string; readonly bytes: Uint8Array; readonly form: IntakeForm },
): Promise<Result<GroupListRead, Refusal>> => {
  const { store, published, surroundings } = context;
  const today = todayOf(context);
  if (published.catalogue(today)?.procedure(form.procedureCode) == null)
    return refuse('list_without_procedure', { field: 'procedureCode' });
  const sheets = await readXlsx(new Uint8Array(bytes));
  if (!sheets.ok) return refuse(sheets.error.code, { values: sayable(sheets.error) });
  const read = readGroupList(sheets.value, form);
  if (!read.ok) return refuse(read.error.code, { values: sayable(read.error) });
  return ok({
    rows: read.value.map(({ row, form: typed, remarks }) => {
      const draft = groupDraft(file, typed, surroundings.sha256);
      return {
        row,
        draft,
        form: typed,
        refused: [...remarks, ...preview(typed).remarks].filter(blocks),
        number: store.read.dossier(draft)?.acceptance?.as.number ?? null,
      };
    }),
  });
};
