import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createQueryClient, useDeskEvents } from './desk.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { StageGate } from './stage-gate.tsx';
import { cssVariables, theme } from './theme.ts';
import { useAppliedSettings } from './use-applied-settings.ts';

export interface AppProps {
  readonly nonce: string;
  readonly languages: i18n;
}

const Inside = (): ReactNode => {
  useDeskEvents();
  useAppliedSettings();
  return <StageGate />;
};

export const App = ({ nonce, languages }: AppProps): ReactNode => {
  const [client] = useState(createQueryClient);
  return (
    <I18nextProvider i18n={languages}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        forceColorScheme="light"
        getStyleNonce={() => nonce}
      >
        <FaultBoundary>
          <QueryClientProvider client={client}>
            <Inside />
          </QueryClientProvider>
        </FaultBoundary>
      </MantineProvider>
    </I18nextProvider>
  );
};
