/** What is said across every sheet of a page that only shows how a paper would look; null on real ones. */
import { createContext } from 'react';

export const PaperMark = createContext<string | null>(null);
