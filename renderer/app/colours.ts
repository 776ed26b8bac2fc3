/**
 * The colours of the desk. One accent, warm greys; red only for what is late or lost, amber for what waits, green
 * only for what is proven. Each text colour reaches 4.5:1 on the surfaces that it may stand on, the accent 7:1 on
 * white; a test measures them.
 */
export const colours = {
  ink: '#1d2327',
  inkSoft: '#535b60',
  white: '#ffffff',
  ground: '#f4f2ee',
  raised: '#ffffff',
  sunken: '#faf8f5',
  line: '#e0dcd4',
  lineStrong: '#8b8f8e',
  accent: '#0b5563',
  accentDeep: '#073e49',
  accentSoft: '#e0eff1',
  late: '#a6201b',
  lateSoft: '#fbe9e7',
  wait: '#7a4d00',
  waitSoft: '#fdf2da',
  proven: '#1c6434',
  provenSoft: '#e5f3e8',
  foot: '#1f2d38',
  footInk: '#eef2f4',
  footInkSoft: '#b9c4cb',
  footWait: '#f2b54a',
  footProven: '#63c98b',
  footLate: '#ff9a8f',
} as const;

export type ColourName = keyof typeof colours;

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** As `--desk-…` variables of a style sheet. */
export const colourVariables: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(colours).map(([name, value]) => [`--desk-${kebab(name)}`, value]),
);

/** Text on surface: every pair that the screens use. */
export const readablePairs: readonly (readonly [text: ColourName, surface: ColourName])[] = [
  ['ink', 'white'],
  ['ink', 'ground'],
  ['ink', 'sunken'],
  ['ink', 'accentSoft'],
  ['ink', 'waitSoft'],
  ['ink', 'lateSoft'],
  ['ink', 'provenSoft'],
  ['inkSoft', 'white'],
  ['inkSoft', 'ground'],
  ['inkSoft', 'sunken'],
  ['inkSoft', 'accentSoft'],
  ['accent', 'white'],
  ['accent', 'ground'],
  ['accent', 'accentSoft'],
  ['accent', 'sunken'],
  ['accentDeep', 'accentSoft'],
  ['white', 'accent'],
  ['white', 'accentDeep'],
  ['white', 'late'],
  ['late', 'white'],
  ['late', 'ground'],
  ['late', 'lateSoft'],
  ['wait', 'white'],
  ['wait', 'ground'],
  ['wait', 'waitSoft'],
  ['proven', 'white'],
  ['proven', 'ground'],
  ['proven', 'provenSoft'],
  ['footInk', 'foot'],
  ['footInkSoft', 'foot'],
  ['footWait', 'foot'],
  ['footProven', 'foot'],
  ['footLate', 'foot'],
];
