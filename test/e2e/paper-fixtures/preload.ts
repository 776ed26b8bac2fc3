import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('desk', {
  invoke: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('desk.invoke', name, input),
});
