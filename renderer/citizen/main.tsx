/** The citizen's window: it draws what the desk says stands there, and keeps nothing. */
import '#renderer/app/fonts.css';
import './citizen.css';
import './rating.css';
import './receipt.css';
import './signing.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { colourVariables } from '#renderer/app/colours.ts';
import { CitizenPage } from './citizen-page.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
for (const [name, value] of Object.entries(colourVariables))
  document.documentElement.style.setProperty(name, value);
createRoot(root).render(
  <StrictMode>
    <CitizenPage />
  </StrictMode>,
);
