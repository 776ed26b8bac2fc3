/** The system's timer, as the desk's ports want it. */
import type { DeskPorts } from '#electron/desk/context.ts';

export const after: DeskPorts['after'] = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
