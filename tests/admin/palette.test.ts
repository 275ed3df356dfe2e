import { describe, expect, test } from 'vitest';
import { darkInk, type Ink, lightInk } from '../../admin/theme/palette.ts';

const LEAST_FOR_WORDS = 4.5;
const LEAST_FOR_EDGES = 3;
const GROUNDS: Ink[] = ['paper', 'wash'];
const WORDS: Ink[] = ['text', 'soft', 'blue', 'blueDark', 'green', 'amber', 'red', 'violet'];
const CHIPS: [Ink, Ink][] = [
  ['blue', 'blueWash'],
  ['blueDark', 'blueWash'],
  ['text', 'blueWash'],
  ['soft', 'blueWash'],
  ['green', 'greenWash'],
  ['amber', 'amberWash'],
  ['red', 'redWash'],
  ['violet', 'violetWash'],
  ['soft', 'greyWash'],
  ['text', 'greyWash'],
  ['onBlue', 'blue'],
];

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const tooPale = (inks: Record<Ink, string>, pairs: [Ink, Ink][], least: number) =>
  pairs.filter(([one, other]) => contrast(inks[one], inks[other]) < least).map((pair) => pair.join(' on '));

describe.each([
  ['by day', lightInk],
  ['by night', darkInk],
])('The inks %s', (_when, inks) => {
  test('let every word be read on its ground (WCAG 1.4.3)', () => {
    const words = WORDS.flatMap((word) => GROUNDS.map((ground): [Ink, Ink] => [word, ground]));
    expect(tooPale(inks, [...words, ...CHIPS], LEAST_FOR_WORDS)).toEqual([]);
  });

  test('let the edges of fields be seen (WCAG 1.4.11)', () => {
    expect(
      tooPale(
        inks,
        GROUNDS.map((ground) => ['edge', ground]),
        LEAST_FOR_EDGES,
      ),
    ).toEqual([]);
  });
});

test('Contrast is told as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(LEAST_FOR_WORDS);
});
