import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from '../quality/axe.ts';
import { type Journey, startJourney } from './journey.ts';

const REASON = 'La date de fin était mal recopiée.';

/** The program whose convention has not ended: what begins today may be recorded of it. */
export async function startLastingJourney(): Promise<Journey> {
  const journey = await startJourney();
  const administrator = await journey.app.as('administrator');
  const { conventions } = await administrator.get('{ conventions { items { id } } }');
  const input = { conventionId: conventions.items[0].id, kind: 'ENDS', fallsOn: '2099-12-31', reason: REASON };
  await administrator.get('mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }', { input });
  return journey;
}

/** A day of Paris so many days ago, as people write it. */
export function daysAgo(days: number): string {
  const iso = new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  return iso.split('-').toReversed().join('/');
}

/** Nothing that axe finds, by night and by day. */
export async function inBothLights(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
}

export const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
/** Nothing to hold against the page, in both lights and as narrow as a telephone; with SHOTS=<folder>, pictures of it under a name. */
export async function expectUsable(page: Page, name?: string): Promise<void> {
  const keep = async (suffix: string) => {
    if (name && process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}${suffix}.png`, fullPage: true });
  };
  await inBothLights(page);
  await keep('');
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await axeViolations(page)).toEqual([]);
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(320);
  await keep('-320');
  await page.setViewportSize({ width: 1280, height: 900 });
}

export const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
