import { publishedBefore } from '../legal-texts/publishedBefore.ts';
import type { PersonaName } from '../support/personas.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

interface Opened {
  id: string;
  version: number;
  textVersions: { id: string }[];
}

/** What a publication offers as a proof. */
const proven = () => [
  created('Evidence', { kind: 'REGISTER', confidentiality: 'PARTIES' }),
  created('EvidenceVersion', { register: 'LEGAL_TEXTS', number: 1 }),
  created('EvidenceLink', {}),
  edited('LegalText', { proof: null }, {}),
];

/** What is done in the register of legal texts of the convention of the world; each takes a text of its own. */
export function legalTextVerbs(open: () => World): Record<string, Verb> {
  let opened = 0;
  const send = async (who: PersonaName, name: string, input: object): Promise<Opened> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { id version textVersions { id } } }`;
    return (await (await open().app.as(who)).get(query, { input }))[name];
  };
  const opening = async (over: object = {}) => {
    opened += 1;
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string }>("select id from party where convention_id = ? and code = 'DNUM'", [conventionId]);
    return { partyId: row!.id, kind: 'TERMS_OF_USE', title: `CGU ${opened}`, content: { words: SENTENCE }, ...over };
  };
  const text = async (over: object = {}): Promise<Opened> => send('team', 'openLegalText', await opening(over));
  const newest = async (over: object = {}) => ({ versionId: (await text(over)).textVersions[0]!.id });
  const asked = async () => {
    const given = await newest();
    await send('team', 'askOpinion', given);
    return given;
  };
  const verb = (
    name: string,
    who: PersonaName,
    action: string,
    input: () => Promise<object>,
    changes: Record<string, unknown>[],
  ): Record<string, Verb> => ({
    [name]: {
      who,
      action,
      query: simple(name, `${name[0]!.toUpperCase()}${name.slice(1)}Input`),
      variables: async () => ({ input: await input() }),
      changes,
    },
  });
  return {
    ...verb('openLegalText', 'team', 'legalText.opened', () => opening({ title: 'Conditions' }), [
      created('LegalText', { title: 'Conditions', kind: 'TERMS_OF_USE' }),
      created('LegalTextVersion', { number: 1, content: SENTENCE }),
    ]),
    updateLegalText: {
      who: 'team',
      action: 'legalText.updated',
      query: 'mutation ($id: ID!, $input: UpdateLegalTextInput!) { updateLegalText(id: $id, input: $input) { id } }',
      variables: async () => {
        const { id, version } = await text();
        return { id, input: { title: 'Autrement dit', version } };
      },
      changes: [edited('LegalText', {}, { title: 'Autrement dit' })],
    },
    ...verb(
      'shareLegalText',
      'team',
      'legalText.shared',
      async () => ({ legalTextId: (await text({ confidentiality: 'RESTRICTED' })).id }),
      [edited('LegalText', { confidentiality: 'RESTRICTED', number: null }, { confidentiality: 'PARTIES' })],
    ),
    ...verb(
      'addTextVersion',
      'team',
      'legalText.versionAdded',
      async () => {
        const { id: legalTextId, textVersions } = await text();
        return { legalTextId, lastVersionId: textVersions[0]!.id, content: { words: `${SENTENCE} Et plus.` } };
      },
      [created('LegalTextVersion', { number: 2 })],
    ),
    ...verb('planPublication', 'team', 'legalText.planned', async () => ({ ...(await newest()), plannedOn: '2100-01-01' }), [
      edited('LegalTextVersion', { plannedOn: null }, { plannedOn: '2100-01-01' }),
    ]),
    ...verb('askOpinion', 'team', 'legalText.opinionAsked', async () => ({ ...(await newest()), words: SENTENCE }), [
      created('OpinionRequest', { words: SENTENCE, authorParty: 'DNUM' }),
    ]),
    ...verb('giveOpinion', 'dpoDinum', 'legalText.opinionGiven', async () => ({ ...(await asked()), opinion: 'FAVOURABLE' }), [
      edited('OpinionRequest', { opinion: null, givenAt: null }, { opinion: 'FAVOURABLE', giverParty: 'DINUM' }),
    ]),
    ...verb(
      'answerReservation',
      'team',
      'legalText.reservationAnswered',
      async () => {
        const given = { ...(await asked()), opinion: 'WITH_RESERVATIONS', reservations: [{ words: SENTENCE }] };
        const { id } = await send('dpoDinum', 'giveOpinion', given);
        const [row] = await open().rows<{ id: string }>(
          `select w.id from opinion_reservation w join opinion_request q on q.id = w.opinion_request_id
            join legal_text_version v on v.id = q.text_version_id where v.legal_text_id = ?`,
          [id],
        );
        return { reservationId: row!.id, outcome: 'NOT_TAKEN_UP', words: SENTENCE };
      },
      [edited('OpinionReservation', { outcome: null }, { outcome: 'NOT_TAKEN_UP', outcomeWords: SENTENCE, answererParty: 'DNUM' })],
    ),
    ...verb('publishText', 'team', 'legalText.published', () => newest({ kind: 'BREACH_PROCEDURE' }), [
      created('TextPublication', { isUnanswered: false, overrideReason: null }),
      ...proven(),
    ]),
    ...verb('publishUnasked', 'dpoDnum', 'legalText.publishedUnasked', async () => ({ ...(await newest()), reason: SENTENCE }), [
      created('TextPublication', { overrideReason: SENTENCE, authorParty: 'DNUM' }),
      ...proven(),
    ]),
    ...verb(
      'proveLegalText',
      'team',
      'legalText.proved',
      async () => {
        const { id, textVersions } = await text();
        await publishedBefore(open().app, textVersions[0]!.id);
        return { legalTextId: id };
      },
      proven(),
    ),
    ...verb(
      'checkPage',
      'dpoDinum',
      'legalText.pageChecked',
      async () => {
        const given = await newest();
        await send('dpoDnum', 'publishUnasked', { ...given, reason: SENTENCE, url: 'https://example.gouv.fr/cgu' });
        return { ...given, pageOutcome: 'SAYS_OTHER', words: SENTENCE };
      },
      [
        created('PageCheck', { outcome: 'SAYS_OTHER', words: SENTENCE, authorParty: 'DINUM' }),
        created('EvidenceVersion', { register: 'LEGAL_TEXTS', number: 2 }),
      ],
    ),
    ...verb(
      'decideDpiaNeed',
      'team',
      'legalText.dpiaNeedDecided',
      async () => ({ legalTextId: (await text({ kind: 'DPIA' })).id, criteria: [], isNeeded: true, reason: SENTENCE }),
      [created('DpiaNeed', { isNeeded: true, reason: SENTENCE, rank: 1 })],
    ),
    ...verb(
      'adviseDpia',
      'dpoDnum',
      'legalText.dpiaAdvised',
      async () => ({ legalTextId: (await text({ kind: 'DPIA' })).id, advice: 'FAVOURABLE', words: SENTENCE }),
      [created('DpiaAdvice', { advice: 'FAVOURABLE', words: SENTENCE })],
    ),
    ...verb(
      'describeDpia',
      'team',
      'legalText.dpiaDescribed',
      async () => ({ legalTextId: (await text({ kind: 'DPIA' })).id, dpiaStage: 'DOING', views: SENTENCE }),
      [created('DpiaState', { dpiaStage: 'DOING', views: SENTENCE })],
    ),
    ...verb('withdrawLegalText', 'team', 'legalText.withdrawn', async () => ({ legalTextId: (await text()).id, reason: SENTENCE }), [
      edited('LegalText', { withdrawnAt: null }, { withdrawalReason: SENTENCE, withdrawerParty: 'DNUM' }),
    ]),
  };
}
