/**
 * The draft of before is fetched as soon as somebody works at the desk: F2 then draws the form in one stroke, and keys
 * that fast hands press right after it reach it. Where the desk could not say, the room asks again.
 */
import { useEffect } from 'react';
import { draftOpened } from './intake-store.ts';

export const DraftInAdvance = ({ covered }: { readonly covered: boolean }): null => {
  useEffect(() => {
    if (!covered) void draftOpened();
  }, [covered]);
  return null;
};
