import { useEffect, useRef, useState } from 'react';
import { type Given, givenBy, holdsFiles, isField, pastedBy } from './given.ts';
import { watchHover } from './watchHover.ts';

interface Taken {
  onGiven: (given: Given[]) => void;
  /** An https address pasted outside any field. */
  onAddress: (address: string) => void;
}

const isDialogOpen = () => document.querySelector('.MuiDialog-root') !== null;

function addressIn(text: string | undefined): string | undefined {
  const typed = text?.trim() ?? '';
  return /^https:\/\/\S+$/.test(typed) && URL.canParse(typed) ? typed : undefined;
}

/**
 * Files dropped anywhere on the page, pasted screenshots and pasted addresses. A dialog that is open, a place that takes files itself and a
 * field that has the focus keep what is theirs. Answers whether files hover over the page.
 */
export function useFilesFromAnywhere(taken: Taken): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(taken);
  latest.current = taken;
  useEffect(() => {
    const stops = new AbortController();
    const { signal } = stops;
    watchHover((is) => setOver(is && !isDialogOpen()), signal);
    const onDragOver = (event: DragEvent) => {
      if (holdsFiles(event.dataTransfer) && !isDialogOpen()) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (event.defaultPrevented || !holdsFiles(event.dataTransfer) || isDialogOpen()) return;
      event.preventDefault();
      latest.current.onGiven(givenBy(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isDialogOpen() || isField(event.target)) return;
      const given = pastedBy(event.clipboardData);
      const address = addressIn(event.clipboardData?.getData('text/plain'));
      if (given.length > 0) latest.current.onGiven(given);
      else if (address) latest.current.onAddress(address);
      else return;
      event.preventDefault();
    };
    document.addEventListener('dragover', onDragOver, { signal });
    document.addEventListener('drop', onDrop, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => stops.abort();
  }, []);
  return isOver;
}
