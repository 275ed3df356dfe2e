import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RightsRegister } from '../rights-requests/register.ts';

const PROGRAM = 'soffice';
const isThere = spawnSync(PROGRAM, ['--version']).status === 0;
/** Fields between semicolons, in UTF-8, as the cells are shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false';
const REGISTERS = ['incidents', 'rights-requests', 'processors', 'legal-texts'];

let register: RightsRegister;
let folder: string;

async function record(name: string, input: object): Promise<void> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const partyId = register.parties.DNUM;
  await register.as('team').get(`mutation($input: ${type}!) { ${name}(input: $input) { id } }`, { input: { partyId, ...input } });
}

describe.skipIf(!isThere)('LibreOffice, where there is one,', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'garant-sheets-'));
    register = await RightsRegister.open('2027-05-03T10:00:00+02:00');
    const description = 'Un fichier est parti à une mauvaise adresse.\nIl est effacé depuis.';
    await record('declareIncident', { title: '=HYPERLINK("x")', description });
    await record('receiveRightsRequest', { rights: ['ACCESS', 'ERASURE'], channel: 'EMAIL', externalReference: '=1+1' });
    await record('receiveRightsRequest', { rights: ['OTHER'], channel: 'POST', externalReference: 'deux  espaces, "guillemets" ; l’eau' });
    await record('planProcessor', { name: '+Hébergeur', service: 'Héberge', plannedOn: '2027-06-10', siren: '130025265' });
    await record('openLegalText', { kind: 'TERMS_OF_USE', title: '@CGU' });
  }, 120_000);
  afterAll(async () => {
    await register?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('opens the sheet of each register, and what it saves of it is the same entries', { timeout: 180_000 }, async () => {
    const of = `conventionId=${register.world.conventionId}`;
    for (const name of REGISTERS) {
      const sheet = await register.as('team').fetch(`/tables/${name}/export/ods?${of}`);
      await writeFile(path.join(folder, `${name}.ods`), Buffer.from(await sheet.arrayBuffer()));
    }
    const sheets = REGISTERS.map((name) => path.join(folder, `${name}.ods`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(PROGRAM, [profile, '--headless', '--convert-to', AS_SHOWN, '--outdir', folder, ...sheets]);
    for (const name of REGISTERS) {
      const body = await readFile(path.join(folder, `${name}.csv`));
      const query = new URLSearchParams({ partyId: register.parties.DNUM!, isDryRun: '1', fileName: `${name}.csv` });
      const headers = { 'content-type': 'text/csv', 'x-garant-request': '1' };
      const report = await (await register.as('team').fetch(`/tables/${name}/import?${query}`, { method: 'POST', headers, body })).json();
      const entries = name === 'rights-requests' ? 2 : 1;
      expect(report, name).toMatchObject({ rowCount: entries, presentCount: entries, newCount: 0, faultCount: 0, faults: [] });
    }
  });
});
