import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHOWN = 160;
const STILL_MS = 1000;

async function look(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${AXE} })()`);
  const { violations } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join(' ');
      return `${id} · ${target.join(' ')} · ${html.slice(0, SHOWN)} · ${why}`;
    }),
  );
}

/**
 * What axe finds wrong on the page as it is: the rule, then each place and why, one line each. A page caught between two lights, or between two records,
 * is looked at again once it is still: what is wrong then is told.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const found = await look(page);
  if (found.length === 0) return found;
  await page.waitForTimeout(STILL_MS);
  await page.waitForFunction(() => document.getAnimations().length === 0);
  return look(page);
}
