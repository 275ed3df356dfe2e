import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import { tellOfShowcase } from '../people/notices/notices.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { factsOf, lockShowcase } from './lockShowcase.ts';
import type { AgreeToShowcaseInput, WithdrawFromShowcaseInput } from './showcase.inputs.ts';
import type { KnownShowcase } from './showcase.queries.ts';
import { standOf, type Word } from './showcase.rules.ts';
import { showcaseVerbs } from './showcase.verbs.ts';
import { ShowcaseConsent } from './showcaseConsent.entity.ts';

interface Said {
  partyId: string;
  word: Word;
  actor: Actor;
  membership: ActorMembership;
  at: Date;
}

const wordsAfter = ({ signatories }: KnownShowcase, partyId: string, word: Word): (Word | null)[] =>
  signatories.map((each) => (each.partyId === partyId ? word : each.word && { ...each.word, groups: each.word.groupCodes }));

/** Writes what a signatory says, and tells the others of it. */
function say(tx: EntityManager, known: KnownShowcase, { partyId, word, actor, membership, at }: Said): JournalNote {
  const { conventionId, version, groups, wasOpen } = known;
  const by = signAs(actor, membership);
  const isOpen = standOf(wordsAfter(known, partyId, word), groups, wasOpen).status === 'OPEN';
  appendNext(tx, ShowcaseConsent, { rank: version }, { convention: conventionId, party: partyId, ...word, isOpen, decidedAt: at, ...by });
  const kind = word.isGiven ? 'SHOWCASE_AGREED' : 'SHOWCASE_WITHDRAWN';
  tellOfShowcase(tx, { kind, conventionId, by, at });
  const done = { chain: conventionId, subject: { type: 'Convention', id: conventionId }, by, at };
  return word.isGiven ? { ...done, action: 'showcase.agreed' } : { ...done, action: 'showcase.withdrawn' };
}

/** What was read is no longer what is there: another party spoke meanwhile. Throws SHOWCASE_CHANGED. */
function requireUnchanged({ version, stand }: KnownShowcase, seen: number): void {
  if (version === seen) return;
  throw conflict(
    'SHOWCASE_CHANGED',
    {
      fr: 'Une partie s’est prononcée entre-temps : relisez ce que la page montrerait.',
      en: 'A party spoke meanwhile: read again what the page would show.',
    },
    { version, status: stand.status },
  );
}

function checkGroups(known: KnownShowcase, groupCodes: readonly string[]): string[] {
  const checks = new Checks();
  const accepted = known.groups.join(', ');
  if (groupCodes.length === 0) {
    checks.refuse('groupCodes', 'REQUIRED', {
      fr: `Choisissez au moins une partie de la convention : ${accepted}.`,
      en: `Choose at least one part of the agreement: ${accepted}.`,
    });
  } else if (groupCodes.some((code) => !known.groups.includes(code))) {
    checks.refuse('groupCodes', 'GROUP_UNKNOWN', {
      fr: `Cette convention n’a que ces parties : ${accepted}.`,
      en: `This agreement has these parts only: ${accepted}.`,
    });
  }
  checks.done();
  return known.groups.filter((code) => groupCodes.includes(code));
}

function requireOther({ signatories }: KnownShowcase, partyId: string, { groups, isIndexed }: Word): void {
  const word = signatories.find((each) => each.partyId === partyId)?.word;
  if (!word?.isGiven || word.isIndexed !== isIndexed || word.groupCodes.join() !== groups.join()) return;
  throw conflict('SHOWCASE_ALREADY_AGREED', {
    fr: 'Cette partie a déjà donné exactement cet accord.',
    en: 'This party already agreed to exactly that.',
  });
}

/**
 * A signatory agrees that parts of a convention are shown to anybody.
 * Errors: NOT_FOUND, NOT_AN_OFFICER_OF_A_SIGNATORY, SHOWCASE_CHANGED, REQUIRED and GROUP_UNKNOWN (groupCodes), SHOWCASE_ALREADY_AGREED.
 */
export async function agreeToShowcase(em: EntityManager, actor: Actor, clock: Clock, input: AgreeToShowcaseInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const at = clock.now();
    const known = await lockShowcase(tx, actor, input.conventionId, at);
    const partyId = knownId('partyId', input.partyId);
    const membership = showcaseVerbs.require('AGREE_TO_SHOWCASE', actor, factsOf(known, partyId));
    requireUnchanged(known, input.version);
    const word = { isGiven: true, groups: checkGroups(known, input.groupCodes), isIndexed: input.isIndexed };
    requireOther(known, partyId, word);
    note(say(tx, known, { partyId, word, actor, membership, at }));
  });
}

/** A signatory takes back what it agreed to. Errors: NOT_FOUND, NOT_AN_OFFICER_OF_A_SIGNATORY, SHOWCASE_NOT_AGREED. */
export async function withdrawFromShowcase(em: EntityManager, actor: Actor, clock: Clock, input: WithdrawFromShowcaseInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const at = clock.now();
    const known = await lockShowcase(tx, actor, input.conventionId, at);
    const partyId = knownId('partyId', input.partyId);
    const membership = showcaseVerbs.require('WITHDRAW_FROM_SHOWCASE', actor, factsOf(known, partyId));
    note(say(tx, known, { partyId, word: { isGiven: false, groups: [], isIndexed: false }, actor, membership, at }));
  });
}
