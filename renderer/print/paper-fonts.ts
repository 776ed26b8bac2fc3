/** Loads the papers' own fonts: a paper drawn with whatever the PC has would not be the paper that was tested. */
import './fonts.css';

const FACES = ['400 16px "Paper Tinos"', 'italic 400 16px "Paper Tinos"', '700 16px "Paper Tinos"'];

/** @throws when a font file cannot be had. */
export const loadPaperFonts = async (): Promise<void> => {
  const loaded = await Promise.all(FACES.map((face) => document.fonts.load(face, 'Tiếp nhận')));
  if (loaded.some((faces) => faces.length === 0)) throw new Error('a paper font is missing');
};
