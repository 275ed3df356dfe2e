import { holdsFiles } from './given.ts';

/** Browsers tell several times a second that something hovers, moving or not. */
const LONGEST_SILENCE_MS = 1_000;

/**
 * Tells whether files brought from outside hover over the page, away from a place that takes them itself. No event tells every end of a
 * drag (given up with Escape, gone over another window): it has also ended when the browser stops telling that it lasts.
 */
export function watchHover(tell: (isOver: boolean) => void, signal: AbortSignal): void {
  let isOwn = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(silence);
    tell(false);
  };
  const onDragOver = (event: DragEvent) => {
    clearTimeout(silence);
    tell(!isOwn && !event.defaultPrevented && holdsFiles(event.dataTransfer));
    silence = setTimeout(end, LONGEST_SILENCE_MS);
  };
  const own = (is: boolean) => () => {
    isOwn = is;
    end();
  };
  document.addEventListener('dragstart', own(true), { signal, capture: true });
  document.addEventListener('dragend', own(false), { signal, capture: true });
  document.addEventListener('dragover', onDragOver, { signal });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && end(), { signal });
  document.addEventListener('drop', end, { signal, capture: true });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal, capture: true });
  signal.addEventListener('abort', end);
}
