import { existsSync } from 'node:fs';
import path from 'node:path';

function folderAbove(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : folderAbove(path.dirname(folder));
}

/** Where `schema/`, `dist/` and package.json are: above the sources (`server/`) as above the compiled program (`dist/server/`). */
export const PROGRAM_FOLDER = folderAbove(import.meta.dirname);
