import { describe, expect, test } from 'vitest';
import type { Actor } from '../../server/actors/actor.ts';
import { type LegalTextAction, type LegalTextFacts, legalTextVerbs } from '../../server/legal-texts/legalText.verbs.ts';
import { TEXT_STATUSES } from '../../server/legal-texts/textWords.ts';

const DNUM = { id: 'dnum', organisationId: 'fabnum' };
const DINUM = { id: 'dinum', organisationId: 'dinum-body' };

const member = (role: string, party: typeof DNUM): Actor =>
  ({
    personId: `${role} ${party.id}`,
    organisationId: party.organisationId,
    memberships: [
      {
        id: role,
        role,
        conventionId: 'c',
        partyId: party.id,
        partyCode: party.id,
        partyOrganisationId: party.organisationId,
        programmeConventionIds: [],
      },
    ],
  }) as unknown as Actor;

const PEOPLE: Record<string, Actor> = {
  'team of the writer': member('TEAM_MEMBER', DNUM),
  'officer of the writer': member('DPO', DNUM),
  'team of the adviser': member('TEAM_MEMBER', DINUM),
  'officer of the adviser': member('DPO', DINUM),
  'finance of the writer': member('FINANCE', DNUM),
};

const ASKED = ['OPINION_ASKED', 'DELAY_PASSED'];
const facts = (over: Partial<LegalTextFacts> = {}): LegalTextFacts => ({
  conventionId: 'c',
  kind: 'TERMS_OF_USE',
  isRestricted: false,
  keeper: DNUM,
  status: 'DRAFT',
  gate: over.status === 'DRAFT' ? 'NOT_ASKED' : 'OPEN',
  hasVersion: true,
  hasPage: over.status === 'PUBLISHED',
  proving: over.status === 'PUBLISHED' ? 'TO_PROVE' : 'NOT_IN_FORCE',
  hasOpenReservation: over.status === 'OPINION_GIVEN',
  adviser: ASKED.includes(over.status ?? '') ? DINUM : null,
  ...over,
});

const WRITERS = ['team of the writer', 'officer of the writer'];
const LIVE = 'DRAFT OPINION_ASKED DELAY_PASSED OPINION_GIVEN PUBLISHED';

/** Who does it, of those above, and in which states. */
const RULES: Record<LegalTextAction, [people: string[], states: string]> = {
  SHARE: [[], ''],
  UPDATE: [WRITERS, LIVE],
  ADD_VERSION: [WRITERS, LIVE],
  PLAN: [WRITERS, 'DRAFT OPINION_ASKED DELAY_PASSED OPINION_GIVEN'],
  ASK_OPINION: [WRITERS, 'DRAFT'],
  GIVE_OPINION: [['team of the adviser', 'officer of the adviser'], 'OPINION_ASKED DELAY_PASSED'],
  ANSWER_RESERVATION: [WRITERS, 'OPINION_GIVEN'],
  PUBLISH: [WRITERS, 'OPINION_ASKED DELAY_PASSED OPINION_GIVEN'],
  PUBLISH_UNASKED: [['officer of the writer'], 'DRAFT OPINION_ASKED DELAY_PASSED OPINION_GIVEN'],
  CHECK_PAGE: [Object.keys(PEOPLE).filter((who) => !who.startsWith('finance')), 'PUBLISHED'],
  PROVE: [WRITERS, 'PUBLISHED'],
  DECIDE_NEED: [[], ''],
  ADVISE: [[], ''],
  DESCRIBE: [[], ''],
  WITHDRAW: [WRITERS, LIVE],
};
const rules = Object.entries(RULES) as [LegalTextAction, [string[], string]][];

describe.each(TEXT_STATUSES)('a text that is %s', (status) => {
  test.each(rules)('%s is for whom the register says, and nobody else', (action, [people, states]) => {
    const allowed = Object.keys(PEOPLE).filter((who) => legalTextVerbs.allowed(PEOPLE[who]!, facts({ status })).includes(action));
    expect(allowed).toEqual(states.split(' ').includes(status) ? people : []);
  });

  test('tells why to whoever comes in the wrong state', () => {
    const refused = legalTextVerbs.names.filter((name) => RULES[name][0].length > 0 && !RULES[name][1].split(' ').includes(status));
    for (const name of refused) {
      const category = name === 'GIVE_OPINION' ? expect.stringMatching(/CONFLICT|FORBIDDEN/) : 'CONFLICT';
      const act = () => legalTextVerbs.require(name, PEOPLE[RULES[name][0][0]!]!, facts({ status }));
      expect(act).toThrow(expect.objectContaining({ category }));
    }
  });
});

describe('a text without a version', () => {
  test('is given one before anything else is done with it', () => {
    const empty = facts({ hasVersion: false, gate: 'NO_VERSION' });
    expect(legalTextVerbs.allowed(PEOPLE['officer of the writer']!, empty)).toEqual(['UPDATE', 'ADD_VERSION', 'WITHDRAW']);
  });
});

describe('a text in force', () => {
  test.each([
    ['PROVED', 'PROVED_ALREADY', 'déjà offert'],
    ['OWED_BY_NOBODY', 'OWED_BY_NOBODY', 'Le catalogue ne demande'],
    ['PAGE_DIFFERS', 'PAGE_DIFFERS', 'corrigez-la'],
    ['NOT_IN_FORCE', 'NOT_IN_FORCE', 'n’est publiée'],
  ] as const)('that is %s is not offered as a proof, and that is said', (proving, code, words) => {
    const told = facts({ status: 'PUBLISHED', proving });
    expect(legalTextVerbs.allowed(PEOPLE['team of the writer']!, told)).not.toContain('PROVE');
    expect(() => legalTextVerbs.require('PROVE', PEOPLE['team of the writer']!, told)).toThrow(
      expect.objectContaining({ category: 'CONFLICT', code, text: expect.objectContaining({ fr: expect.stringContaining(words) }) }),
    );
  });
});

describe('a document that is put in force, not published', () => {
  test('needs no opinion, which may be asked all the same, and nothing is overridden', () => {
    const procedure = facts({ kind: 'BREACH_PROCEDURE', gate: 'NOT_NEEDED' });
    const allowed = legalTextVerbs.allowed(PEOPLE['officer of the writer']!, procedure);
    expect(allowed).toEqual(['UPDATE', 'ADD_VERSION', 'PLAN', 'ASK_OPINION', 'PUBLISH', 'WITHDRAW']);
  });
});

describe.each(TEXT_STATUSES)('an impact assessment that is %s', (status) => {
  test('is decided on and described by its writer, and advised on by the officer of its writer alone', () => {
    const dpia = facts({ kind: 'DPIA', gate: 'NOT_NEEDED', status });
    const doing = (who: string) =>
      legalTextVerbs.allowed(PEOPLE[who]!, dpia).filter((name) => ['DECIDE_NEED', 'ADVISE', 'DESCRIBE'].includes(name));
    const isLive = status !== 'WITHDRAWN';
    expect(doing('team of the writer')).toEqual(isLive ? ['DECIDE_NEED', 'DESCRIBE'] : []);
    expect(doing('officer of the writer')).toEqual(isLive ? ['DECIDE_NEED', 'ADVISE', 'DESCRIBE'] : []);
    expect(doing('officer of the adviser')).toEqual([]);
  });
});

test('what is said of an impact assessment is said of no other text', () => {
  for (const name of ['DECIDE_NEED', 'ADVISE', 'DESCRIBE'] as const) {
    expect(() => legalTextVerbs.require(name, PEOPLE['officer of the writer']!, facts())).toThrow(
      expect.objectContaining({ code: 'NOT_A_DPIA' }),
    );
  }
});

describe('a text that its writer keeps to itself', () => {
  test('is shared once, by its writer alone', () => {
    const own = facts({ isRestricted: true });
    expect(legalTextVerbs.allowed(PEOPLE['team of the writer']!, own)).toContain('SHARE');
    expect(legalTextVerbs.allowed(PEOPLE['officer of the adviser']!, own)).toEqual([]);
    expect(() => legalTextVerbs.require('SHARE', PEOPLE['team of the writer']!, facts())).toThrow(
      expect.objectContaining({ code: 'SHARED_ALREADY' }),
    );
  });
});

test('an opinion is not given by somebody who also acts for the party that asks', () => {
  const both = { ...PEOPLE['officer of the adviser']!, memberships: [DINUM, DNUM].flatMap((party) => member('DPO', party).memberships) };
  expect(legalTextVerbs.allowed(both, facts({ status: 'OPINION_ASKED' }))).not.toContain('GIVE_OPINION');
});
