/** All that a window is given: `{invoke, on}`. What may be asked is decided by the desk, not here. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { DeskBridge, DeskEventName, DeskEvents } from '#shared/contract/bridge.ts';
import type { Answer, EndpointName, InputOf } from '#shared/contract/contract.ts';

const bridge: DeskBridge = {
  invoke: <N extends EndpointName>(name: N, input: InputOf<N>): Promise<Answer<N>> =>
    ipcRenderer.invoke('desk.invoke', name, input) as Promise<Answer<N>>,
  on: <E extends DeskEventName>(event: E, listener: (value: DeskEvents[E]) => void) => {
    const pass = (_: IpcRendererEvent, name: unknown, value: unknown): void => {
      if (name === event) listener(value as DeskEvents[E]);
    };
    ipcRenderer.on('desk.event', pass);
    return () => {
      ipcRenderer.removeListener('desk.event', pass);
    };
  },
};

contextBridge.exposeInMainWorld('desk', bridge);
