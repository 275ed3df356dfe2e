/** Keys that only go with another: pressed alone or with the pointer, they are not a way through the page. */
const MODIFIERS = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

/**
 * Marks the document while somebody goes through it with the keyboard. A title that a screen gives the focus to shows it to them, and to nobody
 * else: browsers show a focus that follows no press of a key as if a key had been pressed.
 */
export function watchKeyboard(): void {
  const mark = (isKeyboard: boolean) => document.documentElement.toggleAttribute('data-keyboard', isKeyboard);
  window.addEventListener('keydown', ({ key }) => !MODIFIERS.has(key) && mark(true), { capture: true });
  window.addEventListener('pointerdown', () => mark(false), { capture: true });
}
