import { useEffect, useRef, useState } from 'react';

interface Taken {
  onFiles: (files: File[]) => void;
  /** An https address pasted outside any field. */
  onAddress: (address: string) => void;
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
const isDialogOpen = () => document.querySelector('.MuiDialog-root') !== null;
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;

function addressIn(text: string): string | undefined {
  const typed = text.trim();
  return /^https:\/\/\S+$/.test(typed) && URL.canParse(typed) ? typed : undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A screenshot comes from the clipboard without a name of its own: it is given the moment it was pasted. */
function named(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const now = new Date();
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const hour = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('');
  return new File([file], `capture-${day}-${hour}.${file.name.split('.').pop()}`, { type: file.type });
}

/**
 * Files dropped anywhere on the page, pasted screenshots and pasted addresses. A dialog that is open and a field that has the focus keep
 * what is theirs. Answers whether files hover over the page.
 */
export function useFilesFromAnywhere(taken: Taken): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(taken);
  latest.current = taken;
  useEffect(() => {
    const stops = new AbortController();
    const { signal } = stops;
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(!isDialogOpen());
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && !isDialogOpen()) latest.current.onFiles(files);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isDialogOpen() || event.defaultPrevented) return;
      const files = [...(event.clipboardData?.files ?? [])].map(named);
      const address = addressIn(event.clipboardData?.getData('text/plain') ?? '');
      if (files.length > 0) latest.current.onFiles(files);
      else if (address && !isField(event.target)) latest.current.onAddress(address);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('paste', onPaste, { signal });
    return () => stops.abort();
  }, []);
  return isOver;
}
