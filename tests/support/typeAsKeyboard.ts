/**
 * Run in each page of a Firefox, before its own scripts. What fills a field there assigns its value, which React takes for what it wrote itself and
 * forgets: in its place, the editor of the browser inserts the text where one stands, as a keyboard or the clipboard would.
 */
export function typeAsKeyboard(): void {
  Object.defineProperty(window, '__pw_bidiInsertText', {
    get: () => (text: string) => void document.execCommand('insertText', false, text),
    set: () => {},
  });
}
