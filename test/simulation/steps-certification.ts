/** Papers are certified at the counter, to be fetched later: each visit has a receipt and lines in the book. */
import type { CertificationForm } from '#shared/contract/certification-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';
import { isMoved } from './twins.ts';
import { newName, press, receiptOf } from './steps-officer.ts';
import { breach, say, type Workplace, type World } from './world.ts';

const MOST_DOCUMENTS = 3;
const [COPIES] = tryOutCertification().kinds;

const formOf = ({ chance }: World): CertificationForm => ({
  submitter: { ...emptyParty, name: 'Nguyễn Thị Thử' },
  documents: Array.from({ length: 1 + chance.upTo(MOST_DOCUMENTS) }, (_, n) => ({
    procedureCode: COPIES?.procedure ?? '',
    document: `Giấy tờ ${n + 1}`,
    pages: 1 + chance.upTo(3),
    copies: 1,
  })),
  feeTaken: true,
  exemption: '',
  feeReceiptSerial: '',
});

/** Now and then the key is hit twice, or the window did not hear the answer. */
export const certifyOne = async (world: World, place: Workplace): Promise<void> => {
  const dossier = newName(world);
  const form = formOf(world);
  const certify = (): Promise<void> =>
    press(world, place, 'certification.accept', { ids: [dossier], form, done: false }, (answer) => {
      if (!answer.ok) return;
      const number = answer.value.dossiers[0]?.number ?? '';
      const books = answer.value.lines.map(({ book }) => book).join('; ');
      say(world, `  ${place.seat.name} đưa giấy ${number}, ghi sổ ${books}`);
      if (isMoved(place)) breach(world, 'moved_folder_gives_no_number', number);
      const receipt = receiptOf(place, dossier, dossier, number);
      if (receipt === null) return breach(world, 'receipt_is_on_the_disk', number);
      world.receipts.push(receipt);
      world.papers.push({ nth: place.nth, number });
    });
  await certify();
  if (world.chance.happens(20)) await certify();
};
