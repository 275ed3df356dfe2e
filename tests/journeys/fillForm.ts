import type { Locator } from 'playwright-core';

/** What is typed where words are asked. */
export const WORDS = 'Un texte assez long pour dire de quoi il s’agit, écrit pour cet essai.';

interface Typed {
  words: string;
  day: string;
  email: string;
  address: string;
}

/** In the page: fills every field of a form as somebody would, its choices with the first that is offered. */
async function fillIn(form: Element, { words, day, email, address }: Typed): Promise<void> {
  const PATIENCE = 50;
  const frame = () => new Promise((resolve) => setTimeout(resolve, 20));
  const write = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    const owner = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(owner.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('focusout', { bubbles: true }));
  };
  const labelOf = (field: HTMLInputElement | HTMLTextAreaElement) =>
    field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '';
  const textFor = (field: HTMLInputElement | HTMLTextAreaElement): string => {
    if (field.inputMode === 'numeric' && field.maxLength === 10) return day;
    if (field.type === 'email' || /courriel/i.test(labelOf(field))) return email;
    if (field.type === 'url' || /adresse|lien/i.test(labelOf(field))) return address;
    if (field.type === 'time') return '10:00';
    if (field.type === 'number' || /numeric|decimal/.test(field.inputMode)) return '3';
    return field.maxLength > 0 ? words.slice(0, field.maxLength) : words;
  };
  const isSeen = (field: Element) => field.getClientRects().length > 0 && !field.closest('[aria-hidden=true]');
  const offered = () => [...document.querySelectorAll<HTMLElement>('[role=listbox] [role=option]:not([aria-disabled=true])')];
  const until = async (isSo: () => boolean) => {
    for (let frames = 0; frames < PATIENCE && !isSo(); frames += 1) await frame();
  };
  const takeFirst = async () => {
    await until(() => offered().length > 0);
    (offered().find((option) => option.dataset.value !== '') ?? offered()[0])?.click();
    await frame();
  };
  const press = (field: HTMLElement) => field.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
  const choose = async (box: HTMLElement) => {
    press(box);
    await takeFirst();
    await until(() => offered().length === 0);
  };
  const pick = async (field: HTMLInputElement) => {
    field.focus();
    press(field);
    field.click();
    await takeFirst();
    field.blur();
    await until(() => offered().length === 0);
  };
  const done = new WeakSet<Element>();
  const once = (selector: string) =>
    [...form.querySelectorAll<HTMLElement>(selector)].filter((field) => isSeen(field) && !done.has(field) && done.add(field));
  for (let round = 0; round < 3; round += 1) {
    for (const group of form.querySelectorAll('[role=radiogroup]')) {
      const radios = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]:not(:disabled)')];
      if (!radios.some(({ checked }) => checked)) radios[0]?.click();
    }
    for (const box of once('input[type=checkbox]:not(:disabled)') as HTMLInputElement[]) if (!box.checked) box.click();
    for (const box of once('[role=combobox]:not([aria-disabled=true]):not(input)'))
      if (!/[^\s\u200b]/.test(box.textContent ?? '')) await choose(box);
    for (const field of once('input[role=combobox]:not(:disabled)') as HTMLInputElement[]) if (field.value === '') await pick(field);
    const typed = once(
      'textarea:not([readonly], [aria-hidden=true]), input:not([role=combobox], [type=radio], [type=checkbox], [type=file], [type=date], [type=hidden])',
    );
    for (const field of typed as HTMLInputElement[]) if (field.value === '' && !field.disabled) write(field, textFor(field));
    await frame();
  }
}

let filled = 0;

/** Fills every field of a form that is open, each time with an address of its own. */
export async function fillForm(form: Locator): Promise<void> {
  filled += 1;
  const day = new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' });
  const typed: Typed = {
    words: `${WORDS} ${filled}`,
    day,
    email: `essai.${filled}@exemple.invalid`,
    address: `https://exemple.invalid/${filled}`,
  };
  await form.evaluate(fillIn, typed);
}
