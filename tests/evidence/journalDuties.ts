import type { CommitmentDef } from '../../server/catalogues/catalogueFile.ts';
import { dayOf } from '../../server/platform/asOf.ts';
import { publish, versionOf } from '../amendments/world.ts';
import { signedAgreement } from '../catalogues/support.ts';
import type { PersonaName } from '../support/personas.ts';
import { calendarVerbs } from './journalCalendar.ts';
import { committeeVerbs } from './journalCommittees.ts';
import { incidentVerbs } from './journalIncidents.ts';
import { legalTextVerbs } from './journalLegalTexts.ts';
import { observationVerbs } from './journalObservations.ts';
import { practiceVerbs } from './journalPractices.ts';
import { processorVerbs } from './journalProcessors.ts';
import { proposalVerbs } from './journalProposals.ts';
import { publicationVerbs } from './journalPublication.ts';
import { rightsRequestVerbs } from './journalRightsRequests.ts';
import { showcaseVerbs } from './journalShowcase.ts';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { workshopVerbs } from './journalWorkshops.ts';
import { SENTENCE, statement, type World } from './world.ts';

const today = () => dayOf(new Date());
const ABOUT = 'documentation_information';

/** What is done of duties broken, of rights, between parties and by an amendment, in the convention of the world. */
function dutyVerbs(open: () => World): Record<string, Verb> {
  const partyId = async (code: string): Promise<string> => {
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string }>('select id from party where convention_id = ? and code = ?', [conventionId, code]);
    return row!.id;
  };
  const between = async (from: string, to: string) => ({ fromPartyId: await partyId(from), toPartyId: await partyId(to) });
  const breach = async () => {
    const input = { obligationId: open().obligation('A1-VIE-DNUM-1'), facts: SENTENCE, brokenOn: today() };
    const reviewer = await open().app.as('dpoDinum');
    const query = 'mutation ($input: RecordBreachInput!) { recordBreach(input: $input) { id version } }';
    return (await reviewer.get(query, { input })).recordBreach as { id: string; version: number };
  };
  let asks = 0;
  const asked = async () => {
    asks += 1;
    const team = await open().app.as('team');
    const input = { ...(await between('DNUM', 'DINUM')), aboutCode: ABOUT, words: `${SENTENCE} (${asks})` };
    const query = 'mutation ($input: AskPartyInput!) { askParty(input: $input) { id version } }';
    return (await team.get(query, { input })).askParty as { id: string; version: number };
  };
  const answered = async () => {
    const { id, version } = await asked();
    const dinum = await open().app.as('dpoDinum');
    const query = 'mutation ($input: AnswerRequestInput!) { answerRequest(input: $input) { id version } }';
    return (await dinum.get(query, { input: { requestId: id, answer: SENTENCE, version } })).answerRequest as {
      id: string;
      version: number;
    };
  };
  return {
    recordBreach: {
      who: 'dpoDinum',
      action: 'obligation.breachRecorded',
      query: simple('recordBreach', 'RecordBreachInput'),
      variables: () => ({ input: { obligationId: open().obligation('A1-VIE-DNUM-2'), facts: SENTENCE, brokenOn: today() } }),
      changes: [created('Breach', { facts: SENTENCE, authorParty: 'DINUM' })],
    },
    endBreach: {
      who: 'dpoDinum',
      action: 'obligation.breachEnded',
      query: simple('endBreach', 'EndBreachInput'),
      variables: async () => {
        const { id, version } = await breach();
        return { input: { breachId: id, ending: SENTENCE, endedOn: today(), version } };
      },
      changes: [edited('Breach', { endedOn: null }, { ending: SENTENCE })],
    },
    contestBreach: {
      who: 'team',
      action: 'obligation.breachContested',
      query: simple('contestBreach', 'ContestBreachInput'),
      variables: async () => ({ input: { breachId: (await breach()).id, reason: SENTENCE } }),
      changes: [created('Contestation', { reason: SENTENCE })],
    },
    releasePreparedProof: {
      who: 'dpoDnum',
      action: 'evidence.deposited',
      query: simple('releasePreparedProof', 'ReleasePreparedProofInput'),
      variables: async () => {
        const query = 'mutation ($input: PrepareProofInput!) { prepareProof(input: $input) { id version } }';
        const input = { ...statement([open().obligation('A1-VIE-DNUM-2')]), internalNote: SENTENCE };
        const { id, version } = (await (await open().app.as('team')).get(query, { input })).prepareProof;
        return { input: { preparedProofId: id, version } };
      },
      changes: [
        created('Evidence', { authorName: 'Dominique Petit' }),
        created('EvidenceVersion', { number: 1, authorName: 'Dominique Petit' }),
        created('EvidenceLink', { authorName: 'Dominique Petit' }),
      ],
    },
    recordUse: {
      who: 'team',
      action: 'obligation.used',
      query: simple('recordUse', 'RecordUseInput'),
      variables: () => ({ input: { obligationId: open().obligation('ART2-BP-DNUM-5', 'DNUM'), usedOn: today(), description: SENTENCE } }),
      changes: [created('DutyUse', { description: SENTENCE, rank: 1 })],
    },
    askParty: {
      who: 'team',
      action: 'partyRequest.asked',
      query: simple('askParty', 'AskPartyInput'),
      variables: async () => ({ input: { ...(await between('DNUM', 'DINUM')), aboutCode: ABOUT, words: SENTENCE } }),
      changes: [created('PartyRequest', { words: SENTENCE })],
    },
    answerRequest: {
      who: 'dpoDinum',
      action: 'partyRequest.answered',
      query: simple('answerRequest', 'AnswerRequestInput'),
      variables: async () => {
        const { id, version } = await asked();
        return { input: { requestId: id, answer: SENTENCE, version } };
      },
      changes: [edited('PartyRequest', { answer: null }, { answer: SENTENCE, answererParty: 'DINUM' })],
    },
    acknowledgeRequest: {
      who: 'team',
      action: 'partyRequest.acknowledged',
      query: simple('acknowledgeRequest', 'AcknowledgeRequestInput'),
      variables: async () => {
        const { id, version } = await answered();
        return { input: { requestId: id, version } };
      },
      changes: [edited('PartyRequest', { acknowledgedAt: null }, { acknowledgerParty: 'DNUM' })],
    },
    informParty: {
      who: 'team',
      action: 'partyRequest.informed',
      query: simple('informParty', 'InformPartyInput'),
      variables: async () => ({ input: { ...(await between('DNUM', 'DINUM')), aboutCode: ABOUT, words: SENTENCE } }),
      changes: [created('PartyRequest', { words: SENTENCE })],
    },
  };
}

const IN_FORCE_ON = '2100-01-01';

/** What is done of amendments and of the version of a catalogue; each takes a version of its own. */
function amendmentVerbs(open: () => World): Record<string, Verb> {
  let minor = 1;
  /** Of one sentence, the text is written otherwise, or only a remark. */
  const newerVersion = async (isReworded = true): Promise<string> => {
    minor += 1;
    const written = (each: CommitmentDef): CommitmentDef => {
      if (each.code !== 'A1-RH-DNUM-1') return each;
      return isReworded ? { ...each, text: `${each.text} (${minor})` } : { ...each, notes: [`Remarque ${minor}.`] };
    };
    const source = versionOf(signedAgreement, `1.${minor}.0`, (all) => all.map(written));
    return publish(await open().app.as('administrator'), source);
  };
  const prepared = async (given: object = {}) => {
    const team = await open().app.as('team');
    const input = { conventionId: open().conventionId, subject: SENTENCE, effectiveOn: IN_FORCE_ON, ...given };
    const query = 'mutation ($input: CreateAmendmentInput!) { createAmendment(input: $input) { id version } }';
    return (await team.get(query, { input })).createAmendment as { id: string; version: number };
  };
  const compared = async (isReworded = true, effectiveOn = IN_FORCE_ON) => {
    const { id, version } = await prepared({ catalogueId: await newerVersion(isReworded), effectiveOn });
    const team = await open().app.as('team');
    const query = 'mutation ($input: CompareAmendmentInput!) { compareAmendment(input: $input) { id version } }';
    return (await team.get(query, { input: { amendmentId: id, version } })).compareAmendment as { id: string; version: number };
  };
  const party = async (code: string) => {
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string }>('select id from party where convention_id = ? and code = ?', [conventionId, code]);
    return row!.id;
  };
  const concluded = async () => {
    let amendment = await compared(false, today());
    const query = 'mutation ($input: AgreeToAmendmentInput!) { agreeToAmendment(input: $input) { id version } }';
    for (const [who, code] of Object.entries({ team: 'DNUM', dpoDinum: 'DINUM' })) {
      const client = await open().app.as(who as PersonaName);
      const input = { amendmentId: amendment.id, partyId: await party(code), signedOn: today(), version: amendment.version };
      amendment = (await client.get(query, { input })).agreeToAmendment;
    }
    return amendment;
  };
  return {
    createAmendment: {
      who: 'team',
      action: 'amendment.created',
      query: simple('createAmendment', 'CreateAmendmentInput'),
      variables: async () => ({
        input: { conventionId: open().conventionId, subject: SENTENCE, effectiveOn: IN_FORCE_ON, catalogueId: await newerVersion() },
      }),
      changes: [created('Amendment', { subject: SENTENCE, effectiveOn: IN_FORCE_ON })],
    },
    updateAmendment: {
      who: 'team',
      action: 'amendment.updated',
      query: 'mutation ($id: ID!, $input: UpdateAmendmentInput!) { updateAmendment(id: $id, input: $input) { id } }',
      variables: async () => {
        const { id, version } = await prepared({ catalogueId: await newerVersion() });
        return { id, input: { subject: 'Avenant de précision', version } };
      },
      changes: [edited('Amendment', { subject: SENTENCE }, { subject: 'Avenant de précision' })],
    },
    withdrawAmendment: {
      who: 'team',
      action: 'amendment.withdrawn',
      query: simple('withdrawAmendment', 'WithdrawAmendmentInput'),
      variables: async () => {
        const { id, version } = await prepared({ catalogueId: await newerVersion() });
        return { input: { amendmentId: id, reason: SENTENCE, version } };
      },
      changes: [edited('Amendment', { withdrawalReason: null }, { withdrawalReason: SENTENCE })],
    },
    compareAmendment: {
      who: 'team',
      action: 'amendment.compared',
      query: simple('compareAmendment', 'CompareAmendmentInput'),
      variables: async () => {
        const { id, version } = await prepared({ catalogueId: await newerVersion() });
        return { input: { amendmentId: id, version } };
      },
      changes: [edited('Amendment', { comparedAt: null }, {})],
    },
    judgeAmendment: {
      who: 'team',
      action: 'amendment.judged',
      query: simple('judgeAmendment', 'JudgeAmendmentInput'),
      variables: async () => ({
        input: { amendmentId: (await compared()).id, partyId: await party('DNUM'), codes: ['A1-RH-DNUM-1'], meaning: 'SAME_MEANING' },
      }),
      changes: [created('AmendmentJudgement', { code: 'A1-RH-DNUM-1', meaning: 'SAME_MEANING' })],
    },
    agreeToAmendment: {
      who: 'team',
      action: 'amendment.agreed',
      query: simple('agreeToAmendment', 'AgreeToAmendmentInput'),
      variables: async () => {
        const { id, version } = await compared(false);
        return { input: { amendmentId: id, partyId: await party('DNUM'), signedOn: today(), version } };
      },
      changes: [created('AmendmentAgreement', { signedOn: today() })],
    },
    recordAmendmentCopy: {
      who: 'team',
      action: 'amendment.copySent',
      query: simple('recordAmendmentCopy', 'RecordAmendmentCopyInput'),
      variables: async () => ({ input: { amendmentId: (await concluded()).id, recipient: 'CBCM du Premier ministre', sentOn: today() } }),
      changes: [created('AmendmentCopy', { recipient: 'CBCM du Premier ministre' })],
    },
    correctCatalogue: {
      who: 'administrator',
      action: 'convention.catalogueCorrected',
      query: simple('correctCatalogue', 'CorrectCatalogueInput'),
      variables: async () => ({ input: { conventionId: open().conventionId, catalogueId: await newerVersion(), reason: SENTENCE } }),
      changes: [
        created('CatalogueMove', { source: 'CORRECTION', reason: SENTENCE }),
        edited('Convention', {}, {}),
        { entity: 'Convention', before: null, after: { obligations: { moved: 136, closed: 0, opened: 0, reopened: 0 } } },
      ],
    },
  };
}

/** What is done of duties, rights, requests and amendments. */
export const furtherVerbs = (open: () => World): Record<string, Verb> => ({
  ...dutyVerbs(open),
  ...amendmentVerbs(open),
  ...incidentVerbs(open),
  ...legalTextVerbs(open),
  ...observationVerbs(open),
  ...publicationVerbs(open),
  ...showcaseVerbs(open),
  ...practiceVerbs(open),
  ...workshopVerbs(open),
  ...committeeVerbs(open),
  ...proposalVerbs(open),
  ...calendarVerbs(open),
  ...processorVerbs(open),
  ...rightsRequestVerbs(open),
});
