import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { DEPOSIT, statement, World } from './world.ts';

let world: World;
let team: ApiClient;

beforeAll(async () => {
  world = await World.open();
  team = await world.app.as('team');
});

afterAll(() => world?.stop());

const input = (url: string) => ({ input: { ...statement([world.obligation('A1-VIO-DNUM-1')]), kind: 'LINK', content: { url } } });

test.each([
  ['http://beta.gouv.fr/', 'URL_NOT_HTTPS'],
  ['HTTP://beta.gouv.fr/', 'URL_NOT_HTTPS'],
  ['javascript:alert(1)', 'URL_NOT_HTTPS'],
  ['java\tscript:alert(1)', 'URL_NOT_HTTPS'],
  ['data:text/html,<script>alert(1)</script>', 'URL_NOT_HTTPS'],
  ['ftp://beta.gouv.fr/', 'URL_NOT_HTTPS'],
  ['file:///etc/passwd', 'URL_NOT_HTTPS'],
  ['blob:https://beta.gouv.fr/1', 'URL_NOT_HTTPS'],
  ['beta.gouv.fr', 'URL_INVALID'],
  ['//beta.gouv.fr/', 'URL_INVALID'],
  ['https://', 'URL_INVALID'],
  ['https://beta gouv.fr/', 'URL_INVALID'],
  ['https://beta.gouv.fr:99999/', 'URL_INVALID'],
  ['https://localhost/', 'URL_PRIVATE'],
  ['https://LOCALHOST:8443/', 'URL_PRIVATE'],
  ['https://localhost./', 'URL_PRIVATE'],
  ['https://ｌｏｃａｌｈｏｓｔ/', 'URL_PRIVATE'],
  ['https://poste.localhost/', 'URL_PRIVATE'],
  ['https://intranet/', 'URL_PRIVATE'],
  ['https://wiki.local/', 'URL_PRIVATE'],
  ['https://metadata.google.internal/', 'URL_PRIVATE'],
  ['https://wiki.local./', 'URL_PRIVATE'],
  ['https://127.0.0.1/', 'URL_PRIVATE'],
  ['https://127.1/', 'URL_PRIVATE'],
  ['https://2130706433/', 'URL_PRIVATE'],
  ['https://0x7f000001/', 'URL_PRIVATE'],
  ['https://0177.0.0.1/', 'URL_PRIVATE'],
  ['https://①②⑦.0.0.1/', 'URL_PRIVATE'],
  ['https://0.0.0.0/', 'URL_PRIVATE'],
  ['https://10.1.2.3/', 'URL_PRIVATE'],
  ['https://172.16.0.1/', 'URL_PRIVATE'],
  ['https://192.168.1.1/', 'URL_PRIVATE'],
  ['https://100.64.0.1/', 'URL_PRIVATE'],
  ['https://169.254.169.254/latest/meta-data', 'URL_PRIVATE'],
  ['https://255.255.255.255/', 'URL_PRIVATE'],
  ['https://[::]/', 'URL_PRIVATE'],
  ['https://[::1]/', 'URL_PRIVATE'],
  ['https://[::ffff:127.0.0.1]/', 'URL_PRIVATE'],
  ['https://[::ffff:a00:1]/', 'URL_PRIVATE'],
  ['https://[::7f00:1]/', 'URL_PRIVATE'],
  ['https://[64:ff9b::7f00:1]/', 'URL_PRIVATE'],
  ['https://[2002:7f00:1::]/', 'URL_PRIVATE'],
  ['https://[fe80::1]/', 'URL_PRIVATE'],
  ['https://[fec0::1]/', 'URL_PRIVATE'],
  ['https://[fd00::1]/', 'URL_PRIVATE'],
  ['https://equipe@beta.gouv.fr/', 'URL_WITH_CREDENTIALS'],
  ['https://beta.gouv.fr@127.0.0.1/', 'URL_WITH_CREDENTIALS'],
  ['https://equipe:secret@beta.gouv.fr/', 'URL_WITH_CREDENTIALS'],
  [`https://beta.gouv.fr/${'a'.repeat(2979)}`, 'URL_TOO_LONG'],
  [`https://beta.gouv.fr/${'é'.repeat(1900)}`, 'URL_TOO_LONG'],
])('the address %s is refused: %s', async (url, code) => {
  const { extensions } = await world.refused(team, DEPOSIT, input(url));
  expect(extensions.fieldErrors).toMatchObject([{ field: 'content.url', code }]);
});

test.each([
  ['https://8.8.8.8/preuve.pdf', 'https://8.8.8.8/preuve.pdf'],
  ['https://[2001:4860:4860::8888]/', 'https://[2001:4860:4860::8888]/'],
  [' https://BETA.gouv.fr/a/../b\u202ec ', 'https://beta.gouv.fr/b%E2%80%AEc'],
  ['https://beta.gouv.fr/\nbonjour', 'https://beta.gouv.fr/bonjour'],
  [`https://beta.gouv.fr/${'a'.repeat(1979)}`, `https://beta.gouv.fr/${'a'.repeat(1979)}`],
])('the address %s is kept in its plain form', async (url, kept) => {
  const { depositEvidence } = await team.get(DEPOSIT, input(url));
  expect(depositEvidence.versions[0].url).toBe(kept);
});
