/** Keys that move or erase: holding one goes on, as everywhere. The space bar, held, scrolls; a button takes it once, when it is released. */
const GOES_ON = /^(Arrow|Page|Home$|End$|Tab$|Backspace$|Delete$| $)/;
/** Places where a key that is held types again. */
const TYPED_IN = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), [contenteditable=true]';

const isTyping = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.matches(TYPED_IN) && (event.key !== 'Enter' || event.target.matches('textarea'));

/** A key that is held acts once: what it repeats presses no button, follows no link, sends no form and reaches no shortcut of a screen. */
export function refuseHeldKeys(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat || GOES_ON.test(event.key) || isTyping(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
