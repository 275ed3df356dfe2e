/** Ink on paper: one calm blue for what can be acted upon, the rest neutral. Every text pair reaches a contrast of 4.5 (tests/admin/palette.test.ts). */
export const lightInk = {
  text: '#1b2430',
  soft: '#4f5b6b',
  line: '#d8dee7',
  edge: '#77839a',
  wash: '#f4f6f9',
  paper: '#ffffff',
  blue: '#1d4f91',
  blueDark: '#143a6d',
  blueWash: '#e8f0fa',
  onBlue: '#ffffff',
  green: '#1f6b43',
  greenWash: '#e3f3ea',
  amber: '#7a4d00',
  amberWash: '#fdf1d8',
  red: '#a3242b',
  redWash: '#fce8e8',
  violet: '#5a3d8f',
  violetWash: '#efeaf8',
  greyWash: '#eceff3',
} as const;

export type Ink = keyof typeof lightInk;

/** The same by night: lighter words on darker washes. */
export const darkInk: Record<Ink, string> = {
  text: '#e6eaf0',
  soft: '#adb7c6',
  line: '#333e4d',
  edge: '#76839a',
  wash: '#11161d',
  paper: '#1a212a',
  blue: '#a3c8f5',
  blueDark: '#c8dffb',
  blueWash: '#1e324d',
  onBlue: '#0c1b30',
  green: '#93d4ae',
  greenWash: '#17372a',
  amber: '#f1c877',
  amberWash: '#3d3014',
  red: '#ffa3a0',
  redWash: '#4a2326',
  violet: '#cab8f3',
  violetWash: '#342a57',
  greyWash: '#28313d',
};

const inks = Object.keys(lightInk) as Ink[];
const variable = (name: Ink) => `--ink-${name}`;

/** The inks as a component names them: the look in force gives them their values. */
export const ink = Object.fromEntries(inks.map((name) => [name, `var(${variable(name)})`])) as Record<Ink, string>;

/** The declarations that give the inks their values. */
export function inkDeclarations(values: Record<Ink, string>): Record<string, string> {
  return Object.fromEntries(inks.map((name) => [variable(name), values[name]]));
}
