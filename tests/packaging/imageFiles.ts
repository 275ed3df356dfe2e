import { execFile } from 'node:child_process';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DOCKERFILE = fileURLToPath(new URL('../../Dockerfile', import.meta.url));

interface Stage {
  name: string;
  from: string;
  instructions: string[];
}

async function readStages(): Promise<Stage[]> {
  const text = (await readFile(DOCKERFILE, 'utf8')).replace(/\\\n/g, ' ');
  const stages: Stage[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, from, name] = /^FROM (\S+)(?: AS (\S+))?$/.exec(line) ?? [];
    if (from) stages.push({ from, name: name ?? String(stages.length), instructions: [] });
    else if (line && !line.startsWith('#')) stages.at(-1)!.instructions.push(line);
  }
  return stages;
}

export interface Image {
  /** What is copied into it from the stages that build, as `from` → `to`. */
  copies: { from: string; to: string }[];
  environment: Record<string, string>;
  user: string;
  command: string[];
}

function instructionsOf(stage: Stage, stages: Stage[]): string[] {
  const below = stages.find(({ name }) => name === stage.from);
  return [...(below ? instructionsOf(below, stages) : []), ...stage.instructions];
}

/** What the last stage of the Dockerfile makes, the stages it stands on included. */
export async function readImage(): Promise<Image> {
  const stages = await readStages();
  const instructions = instructionsOf(stages.at(-1)!, stages);
  const valuesOf = (keyword: string) =>
    instructions.flatMap((line) => (line.startsWith(`${keyword} `) ? [line.slice(keyword.length + 1)] : []));
  return {
    copies: valuesOf('COPY').map((words) => {
      const [, from, to] = /^--from=\S+ \/app\/(\S+) (\S+)$/.exec(words)!;
      return { from: from!, to: to === './' ? from! : to! };
    }),
    environment: Object.fromEntries(
      valuesOf('ENV').flatMap((words) => words.split(/\s+/).map((pair) => pair.split('=') as [string, string])),
    ),
    user: valuesOf('USER').at(-1) ?? 'root',
    command: JSON.parse(valuesOf('CMD').at(-1)!),
  };
}

/** Lays the files of the image out in `folder`, which nobody may write to. */
export async function layOut(image: Image, built: string, folder: string): Promise<void> {
  for (const { from, to } of image.copies) await run('cp', ['-a', path.join(built, from), path.join(folder, to)]);
  await run('chmod', ['-R', 'a=rX', folder]);
}

/** Every file under `folder` with its size in bytes. */
export async function filesIn(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [path.relative(folder, file), (await lstat(file)).size] as const)));
}
