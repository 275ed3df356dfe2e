import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { keepRecord, type RegisterRecord } from '../evidence/registerRecord.ts';
import { answerOpened, type EntryAct, type Opened, openedBy } from '../registers/opened.ts';
import { knownText } from './legalText.queries.ts';
import { OpinionRequest } from './opinionRequest.entity.ts';

/** What the newest version of a text opened and is there still. */
export async function openedByNewest(tx: EntityManager, textId: string, now: Date): Promise<Opened[]> {
  const { weighed, textVersions } = await knownText(tx, textId);
  const [newest] = textVersions;
  return newest ? openedBy(tx, 'legalText', weighed.conventionId, newest.id, now) : [];
}

const isAsking = ({ act }: Opened): boolean => act === 'legalText.opinionAsked';

/** The opinion that was asked is what was owed: it answers what the version opened, and is offered as its proof. */
export async function settleText(tx: EntityManager, actor: Actor, textId: string, act: EntryAct): Promise<void> {
  await tx.flush();
  const known = await knownText(tx, textId);
  const { conventionId, isRestricted, keeper } = known.weighed;
  const [newest] = known.textVersions;
  const asked = newest?.opinionRequest;
  if (isRestricted || !asked) return;
  const words = asked.words ?? `${known.reference} · ${known.title} · ${newest.hash}`;
  const waiting = (await openedByNewest(tx, textId, act.at)).filter((each) => isAsking(each) && !each.isAnswered);
  const answers = waiting.map((each) => ({ ...each, answer: { status: 'MET' as const, words, doneAt: asked.askedAt } }));
  await answerOpened(tx, actor, conventionId, answers, act);
  if (asked.evidenceId || answers.length === 0) return;
  const record: RegisterRecord = {
    conventionId,
    partyId: keeper.id,
    title: `${known.reference} · ${known.title}`,
    words,
    reference: `legal-texts/${known.reference}/versions/${newest.number}`,
    entry: {
      register: 'LEGAL_TEXTS',
      id: textId,
      snapshot: {
        reference: known.reference,
        kind: known.kind,
        title: known.title,
        version: newest.number,
        hash: newest.hash,
        askedAt: asked.askedAt,
        toParty: asked.toPartyId,
        words: asked.words,
      },
    },
    serves: answers.map(({ id, obligationId }) => ({ obligationId, occurrenceId: id })),
  };
  const request = await tx.findOneOrFail(OpinionRequest, { id: asked.id });
  request.evidence = keepRecord(tx, record, act.by, act.at);
}
