/** For the guide: a dossier is found, read, and mended. */
import { vi } from '#shared/text/vi.ts';
import type { GuideStage } from './guide-stage.ts';

export const mending = async (stage: GuideStage, number: string): Promise<void> => {
  const { seat, camera, inDialog, button, queue } = stage;
  const { press, sees, type, walkTo, page } = seat.hands;
  const { rooms } = seat;
  const { shoot } = camera;

  await rooms.findDossier('be thu', number);
  await shoot('tim-ho-so');
  await press('Alt+v');
  await sees(vi.finding.views.names.uncollected);
  await shoot('loc-ho-so');
  await press('Escape');
  await rooms.openFound(number);
  await page.locator('canvas').first().waitFor();
  await shoot('ho-so');
  await inDialog(() => button(new RegExp(`^${vi.dossier.view}:`)).click(), 'xem-giay');
  await inDialog(() => button(vi.dossier.void).click(), 'huy-ho-so');
  await press('Control+E');
  await sees(vi.dossier.correctSubmit);
  await walkTo('Tab', 'owner.birthDate', ({ field }) => field === 'owner.birthDate');
  await press('Control+A');
  await type('2/11/2026');
  await walkTo('Tab', vi.dossier.correctReason, ({ words }) =>
    words.startsWith(vi.dossier.correctReason),
  );
  await type('Gõ nhầm ngày sinh');
  await shoot('sua-ho-so');
  await press('F9');
  await sees(vi.dossier.replacedPaper);
  if (queue !== null) await sees(/Giấy đã ra\?/);
  await shoot('da-sua');
};
