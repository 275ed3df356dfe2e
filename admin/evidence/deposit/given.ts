/** What was dropped, pasted or chosen under a name: a file, or a folder, which has none to send. */
export interface Given {
  name: string;
  file?: File;
}

const NOT_TYPED_IN = 'checkbox radio button submit reset file range color image'.split(' ');

/** Whether somebody types there, so that what is pasted is theirs. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Whether a drag or a clipboard holds files. */
export const holdsFiles = (data: DataTransfer | null): data is DataTransfer => data?.types.includes('Files') ?? false;

/** The files and folders of a drop or of a clipboard. To be read while the event is told: browsers forget them afterwards. */
export function givenBy(data: DataTransfer): Given[] {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  return items.flatMap((item): Given[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [{ name: entry.name }];
    const file = item.getAsFile();
    return file ? [{ name: file.name, file }] : [];
  });
}

export const chosen = (files: Iterable<File>): Given[] => [...files].map((file) => ({ name: file.name, file }));

const lastStep = (line: string) => line.trim().replace(/\/$/, '').split(/[/\\]/).pop() ?? '';

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** File managers put the names or the addresses of the files they copy beside them, as text. */
function namesOnly(text: string, given: Given[]): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !['copy', 'cut'].includes(line.trim()));
  return lines.every((line) => given.some(({ name }) => [lastStep(line), decoded(lastStep(line))].includes(name)));
}

/**
 * The files of a clipboard that holds nothing else: a screenshot, a picture, files copied from their folder. Cells of a spreadsheet or a
 * paragraph also come with a picture of themselves: they are text.
 */
export function pastedBy(data: DataTransfer | null): Given[] {
  if (!holdsFiles(data)) return [];
  const given = givenBy(data);
  return namesOnly(data.getData('text/plain'), given) ? given.map(dated) : [];
}

const two = (value: number) => String(value).padStart(2, '0');

/** A screenshot comes from the clipboard without a name of its own: it is given the moment it was pasted. */
function dated({ name, file }: Given): Given {
  if (!file || !/^image\.\w+$/.test(name)) return { name, file };
  const now = new Date();
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const hour = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('');
  const given = new File([file], `capture-${day}-${hour}.${name.split('.').pop()}`, { type: file.type });
  return { name: given.name, file: given };
}
