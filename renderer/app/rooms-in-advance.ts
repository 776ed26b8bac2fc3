/**
 * A room whose first question has no answer yet draws nothing, and what fast hands type right after its key goes elsewhere.
 * So these questions are asked as soon as somebody works at the desk, and every minute from then on: the room then stands in
 * one stroke. Where the desk could not say, the room asks again.
 */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { counterOpened } from '#renderer/features/certification/counter-store.ts';
import { draftOpened } from '#renderer/features/intake/intake-store.ts';
import { askInAdvance } from './desk.ts';

/** Well below the time for which an answer that nobody looks at is kept. */
const AGAIN_MS = 60_000;

const askFirstQuestions = async (client: QueryClient): Promise<void> => {
  await Promise.all([
    draftOpened(),
    counterOpened(),
    askInAdvance(client, 'certification.counter', {}),
    askInAdvance(client, 'appointments.day', { day: null }),
    askInAdvance(client, 'online.list', {}),
    askInAdvance(client, 'numbers.day', { day: null }),
    askInAdvance(client, 'slips.overview', {}),
    askInAdvance(client, 'deadlines.overview', {}),
    askInAdvance(client, 'crossArea.lists', {}),
  ]);
};

export const RoomsInAdvance = ({ covered }: { readonly covered: boolean }): null => {
  const client = useQueryClient();
  useEffect(() => {
    if (covered) return;
    const ask = (): void => void askFirstQuestions(client);
    ask();
    const timer = window.setInterval(ask, AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [client, covered]);
  return null;
};
