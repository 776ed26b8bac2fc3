/** The system's own dialog for a folder, over the desk's window. */
import { dialog, type BrowserWindow } from 'electron';

export const chooseFolder = async (window: BrowserWindow): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};
