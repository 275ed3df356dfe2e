import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { BETWEEN, codesInSource, codesInWords } from './codesInSource.ts';

/** `npm run docs:codes`: writes the list of codes into docs/api.md. */
const PAGE = 'docs/api.md';
const list = codesInWords(await codesInSource());
writeFileSync(
  PAGE,
  readFileSync(PAGE, 'utf8').replace(BETWEEN, (_, before: string, after: string) => `${before}${list}${after}`),
);
