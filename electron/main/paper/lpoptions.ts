/** Reads what a printer offers out of `lpoptions -l`: one line for each choice, the one in force starred. */
import { drawnSizes, type DrawnSize } from '#shared/printing/drawn-sizes.ts';
import type { PrinterFeatures } from '#electron/desk/papers/paper-ports.ts';

/** `InputSlot/Media Source: *Auto Tray2` */
const LINE = /^([\w-]+)\/[^:]*: (.*)$/;

const SIZE = 'PageSize';
const TRAY = 'InputSlot';
/** As the drivers for rolls call it: Zebra and the like, Star, Epson. */
const DARKNESS = ['Darkness', 'PrintDarkness', 'PrintDensity', 'Density', 'TmtDensity'] as const;

/** Nothing is known of a queue without a driver: it takes what it is given. */
export const unknownFeatures: PrinterFeatures = { sizes: null, trays: [], darkness: [] };

const ofRoll = (name: string): boolean =>
  name.startsWith('Custom.') || /^\D*(?:72|80)(?:\.\d+)?(?:MM|x)/i.test(name);

const sizeOf = (name: string): DrawnSize | null => {
  const [plain = ''] = name.split('.');
  const named = drawnSizes.find((size) => size.toLowerCase() === plain.toLowerCase());
  return named ?? (ofRoll(name) ? '80mm' : null);
};

export const readFeatures = (answer: string): PrinterFeatures => {
  const choices = new Map<string, readonly string[]>();
  for (const line of answer.split('\n')) {
    const [, option, offered] = LINE.exec(line) ?? [];
    if (option === undefined || offered === undefined) continue;
    choices.set(
      option,
      offered.split(' ').map((choice) => choice.replace(/^\*/, '')),
    );
  }
  const words = (option: string): readonly string[] =>
    (choices.get(option) ?? []).map((choice) => `${option}=${choice}`);
  const offered = choices.get(SIZE);
  const darkness = DARKNESS.find((option) => choices.has(option));
  return {
    sizes:
      offered === undefined
        ? null
        : [...new Set(offered.map(sizeOf).filter((size) => size !== null))],
    trays: words(TRAY),
    darkness: darkness === undefined ? [] : words(darkness),
  };
};
