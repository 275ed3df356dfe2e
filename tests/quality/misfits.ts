import type { Page } from 'playwright-core';

/** What a look at a page knows already, and what it has told. */
interface Look {
  root: HTMLElement;
  styles: Map<Element, CSSStyleDeclaration>;
  boxes: Map<Element, DOMRect>;
  told: Set<string>;
}

/** Where the eye sees a piece of a page; `layer` is what moves apart from the page with it. */
interface Piece {
  element: Element;
  layer: Element;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** In pixels, save `ORDINARY`, which is a number of letters. */
const SIZES = { SLACK: 3, TARGET: 24, ORDINARY: 22 };
const SELECTORS = {
  CONTROLS: 'a[href], button, input:not([type=hidden]), select, textarea, [role=button], [role=combobox], [role=tab]',
  UNSHOWN: 'script, style, noscript, textarea, option, details:not([open])',
  FOCUSABLE: 'a[href], button, input, select, textarea, [tabindex="0"]',
};

function startLook(): Look {
  return { root: document.documentElement, styles: new Map(), boxes: new Map(), told: new Set() };
}

function styleOf({ styles }: Look, element: Element): CSSStyleDeclaration {
  return styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element)!;
}

function boxOf({ boxes }: Look, element: Element): DOMRect {
  return boxes.get(element) ?? boxes.set(element, element.getBoundingClientRect()).get(element)!;
}

function upFrom(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) found.push(each);
  return found;
}

function lineOf(words: string | null): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}

function nameOf(element: Element): string {
  return `<${element.tagName.toLowerCase()}> “${lineOf(element.getAttribute('aria-label') ?? element.textContent).slice(0, 48)}”`;
}

/** Nobody sees it: hidden, closed, or for screen readers only. */
function isUnseen(look: Look, element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  return upFrom(element).some((each) => {
    const { clip, clipPath } = styleOf(look, each);
    return clip === 'rect(0px, 0px, 0px, 0px)' || clipPath === 'inset(50%)' || boxOf(look, each).height <= 1;
  });
}

/** What moves apart from the page: what sticks, floats or is opened over it. */
function layerOf(look: Look, element: Element): Element {
  return upFrom(element).find((each) => /fixed|sticky/.test(styleOf(look, each).position)) ?? look.root;
}

/** Whether it is read whole by its title, the name of its button, or on the page that it leads to. */
function isReadElsewhere(element: Element, text: string): boolean {
  return upFrom(element).some((each) => {
    const said = [each.getAttribute('title'), each.matches('button') ? each.getAttribute('aria-label') : null];
    return each.matches('a[href]') || said.some((words) => lineOf(words).includes(text));
  });
}

/** Words of an ordinary length that a line ends in the middle of. */
function brokenWords(node: Node): string[] {
  const range = document.createRange();
  return [...(node.textContent ?? '').matchAll(/\S+/g)].flatMap((found) => {
    if (found[0].length > SIZES.ORDINARY || /[-–/_@.]\S/.test(found[0])) return [];
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
    return tops.size > 1 ? [found[0]] : [];
  });
}

/** Where the eye sees a rectangle of an element, and whether some of it is cut for good. */
function seen(look: Look, element: Element, rect: DOMRect): Piece & { isCut: boolean } {
  const { SLACK } = SIZES;
  let { left, right, top, bottom } = rect;
  let isCut = false;
  let canMoveX = false;
  let canMoveY = false;
  for (const each of upFrom(element)) {
    const { overflowX, overflowY, position } = styleOf(look, each);
    const box = boxOf(look, each);
    if (!canMoveX && /hidden|clip/.test(overflowX) && (right > box.right + SLACK || left < box.left - SLACK)) isCut = true;
    if (!canMoveY && /hidden|clip/.test(overflowY) && (top + bottom) / 2 > box.bottom) isCut = true;
    if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    canMoveX ||= /auto|scroll/.test(overflowX);
    canMoveY ||= /auto|scroll/.test(overflowY);
    if (position === 'fixed') break;
  }
  if (!canMoveX && (right > look.root.clientWidth + SLACK || left < -SLACK)) isCut = true;
  return { element, layer: layerOf(look, element), isCut, left, right, top, bottom };
}

function isOver(one: Piece, other: Piece): boolean {
  return (
    one.layer === other.layer &&
    !one.element.contains(other.element) &&
    !other.element.contains(one.element) &&
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > SIZES.SLACK &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SIZES.SLACK
  );
}

function tellOverlaps({ told }: Look, pieces: Piece[], what: string): void {
  pieces.sort((one, other) => one.top - other.top);
  pieces.forEach((one, index) => {
    for (let next = index + 1; next < pieces.length && pieces[next]!.top < one.bottom - SIZES.SLACK; next += 1) {
      if (isOver(one, pieces[next]!)) told.add(`${what}: ${nameOf(one.element)} over ${nameOf(pieces[next]!.element)}`);
    }
  });
}

function lookAtTexts(look: Look): void {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = lineOf(node.textContent);
    const element = node.parentElement!;
    if (!text || element.matches(SELECTORS.UNSHOWN) || isUnseen(look, element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const word of brokenWords(node)) look.told.add(`word broken: ${word} in ${nameOf(element)}`);
    for (const rect of range.getClientRects()) {
      const piece = seen(look, element, rect);
      if (piece.isCut && !isReadElsewhere(element, text)) look.told.add(`cut: ${nameOf(element)}`);
      if (!piece.isCut) pieces.push(piece);
    }
  }
  tellOverlaps(look, pieces, 'words over words');
}

function lookAtControls(look: Look): void {
  const { TARGET } = SIZES;
  const pieces: Piece[] = [];
  for (const element of document.querySelectorAll(SELECTORS.CONTROLS)) {
    const { width, height } = boxOf(look, element);
    if (width === 0 || isUnseen(look, element) || element.closest('[aria-hidden=true]')) continue;
    const isInText = styleOf(look, element).display === 'inline' || !element.matches('a, button');
    if (!isInText && (width < TARGET || height < TARGET))
      look.told.add(`target of ${Math.round(width)} × ${Math.round(height)}: ${nameOf(element)}`);
    for (const rect of element.getClientRects()) {
      const piece = seen(look, element, rect);
      const isTooSmall = piece.right - piece.left < TARGET / 2 || piece.bottom - piece.top < TARGET / 2;
      if (piece.isCut && isTooSmall) look.told.add(`out of reach: ${nameOf(element)}`);
      else pieces.push(piece);
    }
  }
  tellOverlaps(look, pieces, 'control over control');
}

function lookAtScrollers(look: Look): void {
  for (const element of document.querySelectorAll('body *')) {
    const isWider = element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(styleOf(look, element).overflowX);
    if (!isWider || isUnseen(look, element)) continue;
    const isReached = (element as HTMLElement).tabIndex >= 0 || element.querySelector(SELECTORS.FOCUSABLE);
    if (!isReached) look.told.add(`scrolls and takes no focus: ${nameOf(element)}`);
  }
}

function lookAtPage(look: Look): void {
  const { scrollWidth, clientWidth } = look.root;
  if (scrollWidth <= clientWidth) return;
  const wide = [...document.querySelectorAll('body *')].filter(
    (each) => boxOf(look, each).right > clientWidth + 1 && !isUnseen(look, each),
  );
  const last = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
  look.told.add(`page of ${scrollWidth} px in ${clientWidth}: ${last.slice(0, 4).map(nameOf).join(', ')}`);
}

function lookAtAll(): string[] {
  const look = startLook();
  for (const part of [lookAtPage, lookAtTexts, lookAtControls, lookAtScrollers]) part(look);
  return [...look.told];
}

const PARTS = [startLook, styleOf, boxOf, upFrom, lineOf, nameOf, isUnseen, layerOf, isReadElsewhere, brokenWords, seen, isOver];
const LOOKS = [tellOverlaps, lookAtTexts, lookAtControls, lookAtScrollers, lookAtPage, lookAtAll];
const SCRIPT = `(() => { const SIZES = ${JSON.stringify(SIZES)}; const SELECTORS = ${JSON.stringify(SELECTORS)};
${[...PARTS, ...LOOKS].map(String).join('\n')}
return lookAtAll(); })()`;

/** What of a page does not fit its window, in words; nothing where everything can be read and reached. */
export const misfits = (page: Page): Promise<string[]> => page.evaluate(SCRIPT);
