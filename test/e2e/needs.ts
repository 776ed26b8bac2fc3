import { test } from '@playwright/test';
import { say } from '#build/setup/progress.mjs';

/** Goes on when `reason` is null; else the test is skipped, and whoever runs it reads why. */
export const needs = (reason: string | null): void => {
  if (reason !== null) say(`! Bỏ qua “${test.info().title}”: ${reason}`, 'skipped');
  test.skip(reason !== null, reason ?? '');
};
