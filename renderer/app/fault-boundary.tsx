import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import styles from './fault-boundary.module.css';

interface Props {
  readonly children: ReactNode;
}

/** A defect in drawing must not leave an empty window: what is typed lies in the draft, the screen can be opened again. */
export class FaultBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <main className={styles.fault} role="alert">
            <h1>{t('shell.fault.title')}</h1>
            <p>{t('shell.fault.body')}</p>
            <Button onClick={() => window.location.reload()}>{t('shell.fault.again')}</Button>
          </main>
        )}
      </Translation>
    );
  }
}
