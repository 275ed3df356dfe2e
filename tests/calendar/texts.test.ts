import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextRegister } from '../legal-texts/register.ts';
import type { PersonaName } from '../support/personas.ts';

let register: TextRegister;
beforeAll(async () => {
  register = await TextRegister.open('2027-05-03T10:00:00+02:00');
});
afterAll(() => register?.stop());

const dated = async (who: PersonaName) => {
  const query = '{ upcoming(filter: { kinds: [OPINION, PUBLICATION] }) { items { kind partyCode fallsOn reference subjectType } } }';
  return (await register.as(who).get(query)).upcoming.items;
};

test('a legal text has the day of its publication and that of the opinion asked of it, until each is past', async () => {
  const text = await register.opens({}, { plannedOn: '2027-06-30' });
  const publication = {
    kind: 'PUBLICATION',
    partyCode: 'DNUM',
    fallsOn: '2027-06-30',
    reference: text.reference,
    subjectType: 'LEGAL_TEXT',
  };
  expect(await dated('reader')).toEqual([publication]);
  const asked = await register.onNewest('team', 'askOpinion', text, { answerDueOn: '2027-05-20' });
  expect(await dated('dpoDinum')).toEqual([{ ...publication, kind: 'OPINION', partyCode: 'DINUM', fallsOn: '2027-05-20' }, publication]);
  const given = await register.onNewest('dpoDinum', 'giveOpinion', asked, { opinion: 'FAVOURABLE' });
  expect(await dated('dpoDinum')).toEqual([publication]);
  await register.setClock('2027-05-04T10:00:00+02:00');
  await register.onNewest('team', 'publishText', given, { publishedOn: '2027-05-04', url: 'https://domifa.example.gouv.fr/cgu' });
  expect(await dated('dpoDinum')).toEqual([]);
});
