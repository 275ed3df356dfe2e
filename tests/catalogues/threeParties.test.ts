import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseRule, ruleKeys } from '../../server/catalogues/applicability.rules.ts';
import { obligationsOf } from '../../server/catalogues/catalogue.rules.ts';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';
import { threeParties } from './support.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ONE_AGREEMENT = /(?<![a-z])(domifa|dinum|dnum)(?![a-z])/i;

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(path.join('server', 'demo') + path.sep));
}

describe('an agreement with three columns, other themes and other codes', () => {
  const { catalogue } = readCatalogue(threeParties, 'eau-metropole-2026.yaml');

  it('is read like any other', () => {
    expect(catalogue.matrix?.columns).toEqual(['METRO', 'AGENCE', 'REGION']);
    expect(catalogue.matrix?.rows).toHaveLength(5);
    expect(obligationsOf(catalogue)).toHaveLength(27);
    expect(catalogue.agreement.credits).toContainEqual({ year: 2027, ae: 0, cp: null });
  });

  it('asks its own questions, of every type', () => {
    expect(catalogue.profile?.map((question) => question.type)).toEqual(['boolean', 'number', 'text']);
    const rule = catalogue.commitments.find((commitment) => commitment.code === 'EAU-A-03')?.appliesIf ?? '';
    expect(ruleKeys(parseRule(rule))).toEqual(['service.handlesHealthData', 'service.usersPerYear', 'service.hosting']);
  });
});

describe('the program', () => {
  it('knows no agreement by name', () => {
    const files = [...sources('server'), ...(readdirSync(root).includes('admin') ? sources('admin') : [])];
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => ONE_AGREEMENT.test(`${file}\n${readFileSync(path.join(root, file), 'utf8')}`))).toEqual([]);
  });

  it.each(['DNUM', 'A1-VIO-DINUM-1', 'domifa-fast5', "'DomiFa'"])('would be caught naming %s', (text) => {
    expect(text).toMatch(ONE_AGREEMENT);
  });
});
