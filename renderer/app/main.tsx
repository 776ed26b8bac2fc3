import '@mantine/core/styles.css';
import './fonts.css';
import './global.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { tell } from './desk.ts';
import { createLanguages } from './language.ts';
import { showOpening } from './opening.ts';

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  // The scroll lock of dialogs writes its style through this package.
  setNonce(nonce);
  const opened = showOpening(root);
  const settings = await tell('settings.read', {});
  const languages = await createLanguages(settings.ok ? settings.value.language : 'vi');
  opened();
  createRoot(root).render(
    <StrictMode>
      <App nonce={nonce} languages={languages} />
    </StrictMode>,
  );
};

void start();
