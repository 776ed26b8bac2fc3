import 'i18next';
import type { Texts } from '#shared/text/vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: Texts };
    returnNull: false;
  }
}
