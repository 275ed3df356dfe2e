import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

test('Docker Compose gives the program one folder to write to and no right', async () => {
  const { services, volumes } = parse(await read('docker-compose.yml'));
  expect(services.app).toMatchObject({
    read_only: true,
    volumes: ['data:/data'],
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
  expect(volumes).toHaveProperty('data');
});

test('Docker Compose builds the stage of the Dockerfile that its NODE_ENV names', async () => {
  const { services } = parse(await read('docker-compose.yml'));
  expect(services.app.build.target).toBe(services.app.environment.NODE_ENV);
  const stages = [...(await read('Dockerfile')).matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);
  expect(stages).toEqual(expect.arrayContaining(['development', 'production']));
  expect(stages.at(-1)).toBe('production');
});

test('scalingo.json asks only for settings that exist', async () => {
  const { env } = JSON.parse(await read('scalingo.json')) as { env: Record<string, unknown> };
  const known = new Set([...(await read('.env.example')).matchAll(/^#?(\w+)=/gm)].map(([, name]) => name));
  expect(Object.keys(env).filter((name) => !known.has(name) && name !== 'NPM_CONFIG_PRODUCTION')).toEqual([]);
});
