import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { rewordedCodes } from '../catalogues/compareCatalogues.ts';
import type { Clock } from '../platform/clock.ts';
import { badInput } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { knownId } from '../platform/validate.ts';
import type { JudgeAmendmentInput } from './amendment.inputs.ts';
import { amendmentVerbs } from './amendment.verbs.ts';
import { AmendmentJudgement } from './amendmentJudgement.entity.ts';
import { type LockedAmendment, lockAmendment } from './lockAmendment.ts';

/** Codes that an amendment rewords, from the version its convention is on; none when it changes no sentence. */
export async function codesToJudge(tx: EntityManager, { amendment, convention }: LockedAmendment): Promise<string[]> {
  if (!amendment.target) return [];
  await tx.populate(amendment, ['target']);
  return rewordedCodes(convention.catalogue.content, amendment.target.content);
}

function requireReworded(given: readonly string[], reworded: readonly string[]): string[] {
  const codes = [...new Set(given)];
  const unknown = codes.filter((code) => !reworded.includes(code));
  if (codes.length > 0 && unknown.length === 0) return codes;
  const list = reworded.join(', ') || '—';
  throw badInput('codes', 'CODE_NOT_REWORDED', {
    fr: `Donnez un code ou plusieurs de ceux dont le texte change : ${list}.`,
    en: `Give one or more of the codes whose text changes: ${list}.`,
  });
}

/** The newest word of each signatory on each code, of the target as it is. */
export async function newestJudgements(
  tx: EntityManager,
  { amendment }: Pick<LockedAmendment, 'amendment'>,
): Promise<AmendmentJudgement[]> {
  if (!amendment.target) return [];
  const all = await tx.find(AmendmentJudgement, { amendment: amendment.id, target: amendment.target.id }, { orderBy: { rank: 'desc' } });
  const seen = new Set<string>();
  return all.filter(({ code, party }) => {
    const key = `${party.id} ${code}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/**
 * A signatory says whether reworded sentences mean another thing; it may say otherwise until somebody agrees. Said already, it changes nothing.
 * Errors: NOT_FOUND, NOT_A_SIGNATORY, CODE_NOT_REWORDED, and those of the life of an amendment.
 */
export async function judgeAmendment(em: EntityManager, actor: Actor, clock: Clock, input: JudgeAmendmentInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const locked = await lockAmendment(tx, actor, clock, input.amendmentId);
    const { amendment, convention, facts } = locked;
    const party = knownId('partyId', input.partyId);
    const membership = amendmentVerbs.require('JUDGE', actor, { ...facts, forPartyId: party });
    const codes = requireReworded(input.codes, await codesToJudge(tx, locked));
    const [at, by, known] = [clock.now(), signAs(actor, membership), await tx.find(AmendmentJudgement, { amendment: amendment.id, party })];
    const said = (await newestJudgements(tx, locked)).filter((each) => each.party.id === party);
    const changed = codes.filter((code) => said.find((each) => each.code === code)?.meaning !== input.meaning);
    if (changed.length === 0) return;
    for (const code of changed) {
      const rank = Math.max(0, ...known.filter((each) => each.code === code).map((each) => each.rank)) + 1;
      tx.create(AmendmentJudgement, {
        amendment: amendment.id,
        target: amendment.target!.id,
        party,
        code,
        rank,
        meaning: input.meaning,
        judgedAt: at,
        ...by,
      });
    }
    note({ chain: convention.id, action: 'amendment.judged', subject: { type: 'Amendment', id: amendment.id }, by, at });
  });
}
