/** Pictures for the guide's pages on printers: a type of paper with a printer of its own, many papers in one go. */
import { vi } from '#shared/text/vi.ts';
import type { Camera } from './guide-camera.ts';
import type { Hands } from './keyboard.ts';

const { printing } = vi;

/** In Settings, where there is a printer. */
export const ownPrinter = async (
  { page, press }: Hands,
  { shoot }: Camera,
  printer: string,
): Promise<void> => {
  await page.getByRole('button', { name: printing.add }).click();
  const dialog = page.getByRole('dialog', { name: printing.form.newTitle });
  await dialog.getByLabel(printing.form.use).selectOption({ label: printing.uses.receipt });
  await dialog.getByLabel(printing.form.printer).selectOption({ value: printer });
  await dialog.getByLabel(printing.form.right).waitFor();
  await shoot('may-in-rieng');
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
};

/** From the list, where dossiers are. */
export const manyPapers = async (
  { page, press, walkTo }: Hands,
  { shoot }: Camera,
): Promise<void> => {
  // Nothing is looked for: the list shows every dossier.
  await press('F3', 'Control+K', 'Control+A', 'Delete');
  await walkTo('Tab', vi.dossiers.title, ({ role }) => role === 'grid');
  await page.locator('[role=row][aria-rowindex="3"]').waitFor();
  await press(' ', 'ArrowDown', ' ', 'Control+P');
  await page.getByRole('dialog').waitFor();
  await shoot('in-nhieu');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: printing.row.unmark }).click();
};
