/** All that the citizen's window is given: what stands there, and a touch. The desk's own questions are not reached. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CitizenBridge } from '#shared/contract/citizen-page.ts';
import type { CitizenShown } from '#shared/contract/outputs.ts';

// Written out: the page's schemas must not come along into the preload.
const bridge: CitizenBridge = {
  now: () => ipcRenderer.invoke('citizen.now') as Promise<CitizenShown | null>,
  say: (said) => ipcRenderer.send('citizen.said', said),
  borrow: () => ipcRenderer.send('citizen.borrowed'),
  release: () => ipcRenderer.send('citizen.released'),
  onShown: (listener) => {
    const pass = (_: IpcRendererEvent, shown: unknown): void =>
      listener(shown as CitizenShown | null);
    ipcRenderer.on('citizen.shown', pass);
    return () => {
      ipcRenderer.removeListener('citizen.shown', pass);
    };
  },
};

contextBridge.exposeInMainWorld('citizen', bridge);
