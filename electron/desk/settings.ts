/** How this desk looks and behaves; kept on this machine alone. */
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import type { Settings } from '#shared/contract/outputs.ts';
import type { DeskContext } from './context.ts';

export const createSettings = ({ store, emit }: DeskContext) => {
  const read = (): Settings => ({
    language: store.read.setting('language') === 'en' ? 'en' : 'vi',
    idleMinutes: Number(store.read.setting('idleMinutes') ?? '10'),
    textSize: store.read.setting('textSize') === 'large' ? 'large' : 'normal',
  });
  return {
    read,
    write: (changes: ParsedInputOf<'settings.write'>): Settings => {
      store.write((tx) => {
        for (const [key, value] of Object.entries(changes)) {
          if (value !== undefined) tx.saveSetting(key, String(value));
        }
      });
      emit('changed', { rooms: ['settings'] });
      return read();
    },
  };
};
