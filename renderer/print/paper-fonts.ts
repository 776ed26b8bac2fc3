/** Loads the papers' own fonts: a paper drawn with whatever the PC has would not be the paper that was tested. */
import './fonts.css';

const FACES = ['400 16px "Paper Tinos"', 'italic 400 16px "Paper Tinos"', '700 16px "Paper Tinos"'];

/** A font file is not there, or it is no font. */
export class PaperFontMissing extends Error {}

const load = async (face: string): Promise<void> => {
  try {
    const faces = await document.fonts.load(face, 'Tiếp nhận');
    if (faces.length > 0 && faces.every(({ status }) => status === 'loaded')) return;
  } catch (fault) {
    throw new PaperFontMissing(face, { cause: fault });
  }
  throw new PaperFontMissing(face);
};

/** @throws PaperFontMissing */
export const loadPaperFonts = async (): Promise<void> => {
  await Promise.all(FACES.map(load));
};
