import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Screen, turn, visit } from '../quality/screens.ts';
import { openContext } from '../quality/visitors.ts';
import type { TestApp } from '../support/app.ts';
import type { Visited } from '../support/browser.ts';
import { offerEveryAct } from './everyAct.ts';
import { ACTS_HELD } from './heldActs.ts';
import { doingsOf, tellDoings } from './holding.ts';
import { holdOnAll } from './holdOnAll.ts';

interface Swept<TWork> {
  app: TestApp;
  browser: Visited;
  work: TWork;
}

/** What holds a key on the screens of a work, one after the other, in the one page of each person: the program is loaded once. */
export class Sweep<TWork> {
  readonly #over: Swept<TWork>;
  readonly #pages = new Map<string, Page>();
  /** What the key was held on, by kind of page, title and name. */
  readonly #tried = new Set<string>();

  constructor(over: Swept<TWork>) {
    this.#over = over;
  }

  async #turnTo(screen: Screen<TWork>): Promise<Page> {
    const { app, browser, work } = this.#over;
    const known = this.#pages.get(String(screen.who));
    if (known) {
      await turn(known, screen, work, 'fr');
      return known;
    }
    const context = await openContext(browser, app, { who: screen.who });
    await offerEveryAct(context);
    await tellDoings(context);
    const page = await context.newPage();
    this.#pages.set(String(screen.who), page);
    await visit(page, app.url, screen, work, 'fr');
    return page;
  }

  /** A key held on every button of a screen that none of the same kind had presses once, repeats nowhere and sends one act at most; the acts told of the screen are among those sent. */
  async holds(screen: Screen<TWork>): Promise<void> {
    const page = await this.#turnTo(screen);
    await doingsOf(page);
    const { held, keys } = await holdOnAll(page, screen, this.#over.work, this.#tried);
    const sent = new Set(held.flatMap(({ acts }) => acts));
    expect(held.filter(({ presses, repeats, acts }) => presses > 1 || repeats > 0 || acts.length > 1)).toEqual([]);
    expect((ACTS_HELD[screen.name] ?? []).filter((act) => !sent.has(act))).toEqual([]);
    for (const key of keys) this.#tried.add(key);
  }
}
