import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayAfter, daysBefore } from '../clocks/days.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { EvidenceLink } from '../evidence/evidenceLink.entity.ts';
import { EvidenceVersion } from '../evidence/evidenceVersion.entity.ts';
import type { RegisterName } from '../evidence/registerName.ts';
import { frozen, lockLastRecord } from '../evidence/registerRecord.ts';
import { Declaration } from '../obligations/declaration.entity.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { read, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput, conflict, type Text } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { type Held, heldIn, isToKeep } from './keeping.queries.ts';
import type { AttestRegisterInput } from './keeping.type.ts';
import { keepingVerbs } from './keeping.verbs.ts';
import { type KeptRegister, keptRegister } from './keptRegisters.ts';

/** How long an attestation holds: usage, no text gives a period. */
const HOLDS = 'P1Y';

const NOT_BOUND: Text = {
  fr: 'Cette partie ne doit pas la tenue de ce registre, ou elle ne la doit plus.',
  en: 'This party does not owe to keep this register, or no longer does.',
};

/** What the party owes about the register, locked. Throws NOT_BOUND_TO_KEEP on registerName. */
async function lockOwed(tx: EntityManager, actor: Actor, { code }: KeptRegister, partyId: string): Promise<string[]> {
  const owed = await read<{ id: string }>(
    tx,
    sql`select o.id from obligation o join commitment c on c.id = o.commitment_id where o.party_id = ${partyId} and ${isToKeep(code)} order by o.id`,
  );
  if (owed.length === 0) throw badInput('registerName', 'NOT_BOUND_TO_KEEP', NOT_BOUND);
  for (const { id } of owed) await lockObligation(tx, actor, id);
  return owed.map(({ id }) => id);
}

/** What was attested last, if its proof still stands: a new attestation is its next version. */
const lockAttestation = (tx: EntityManager, actor: Actor, name: RegisterName, partyId: string): Promise<EvidenceVersion | undefined> =>
  lockLastRecord(
    tx,
    actor,
    sql`e.party_id = ${partyId} and e.kind = 'REGISTER'
      and exists (select from evidence_version v where v.evidence_id = e.id and v.register = ${name} and v.entry_id is null)`,
  );

/** The party says that it does it, unless it says so already. */
async function declareKept(tx: EntityManager, obligations: readonly string[], words: string, by: Signature, at: Date): Promise<void> {
  for (const obligation of obligations) {
    const last = await newestOf(tx, Declaration, { obligation });
    if (last?.status === 'MET') continue;
    appendNext(tx, Declaration, last, { obligation, occurrence: null, status: 'MET', comment: words, declaredAt: at, ...by });
  }
}

function refuseRepeated(last: EvidenceVersion | undefined, snapshotSha256: string, at: Date): void {
  if (!last || last.snapshotSha256 !== snapshotSha256 || dayOf(last.createdAt) !== dayOf(at)) return;
  throw conflict(
    'ATTESTED_ALREADY',
    { fr: 'C’est déjà attesté aujourd’hui, avec les mêmes entrées.', en: 'It is attested already today, with the same entries.' },
    { id: last.id, createdAt: last.createdAt, authorName: last.authorName },
  );
}

/** What the register holds, in words. */
const wordsOf = ({ entryCount, lastReference }: Held, since: string | null): string => {
  if (entryCount === 0) return since ? `Registre tenu, vide depuis le ${frenchDay(since)}.` : 'Registre tenu, vide.';
  return `Registre tenu : ${entryCount} ${entryCount > 1 ? 'entrées' : 'entrée'}, la dernière ${lastReference}.`;
};

/**
 * A party attests that it keeps a register, what it holds being frozen: this is declared, and offered as a proof that holds for a year and waits to be
 * reviewed (GDPR art. 33(5) for incidents). Returns the id of the proof.
 * Errors: NOT_FOUND, NOT_YOUR_REGISTER, NOT_BOUND_TO_KEEP, ATTESTED_ALREADY when it was attested today with the same entries.
 */
export async function attestRegister(em: EntityManager, actor: Actor, clock: Clock, input: AttestRegisterInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const party = await readRegisterParty(tx, actor, input.partyId);
    const { conventionId: convention, partyId } = party;
    const by = signAs(actor, keepingVerbs.require('ATTEST_REGISTER', actor, party));
    const register = keptRegister(input.registerName);
    if (!register) throw badInput('registerName', 'NOT_BOUND_TO_KEEP', NOT_BOUND);
    const at = clock.now();
    const owed = await lockOwed(tx, actor, register, partyId);
    const { emptySinceOn, ...held } = await heldIn(tx, register, convention);
    const content = frozen({
      register: register.name,
      id: null,
      snapshot: { register: register.code, conventionId: convention, ...held, emptySinceOn },
    });
    const last = await lockAttestation(tx, actor, register.name, partyId);
    refuseRepeated(last, content.snapshotSha256, at);
    const words = wordsOf(held, emptySinceOn);
    const [validFrom, id] = [dayOf(at), last?.evidence.id ?? newId()];
    const kept = {
      registerReference: register.code,
      ...content,
      validFrom,
      validUntil: daysBefore(dayAfter(validFrom, HOLDS), 1),
      note: words,
    };
    if (!last) {
      const title = register.title;
      tx.create(Evidence, {
        id,
        convention,
        party: partyId,
        kind: 'REGISTER',
        confidentiality: 'PARTIES',
        title,
        description: null,
        depositedAt: at,
        ...by,
      });
      for (const obligation of owed) tx.create(EvidenceLink, { evidence: id, obligation, occurrence: null, linkedAt: at, ...by });
    }
    appendNext(tx, EvidenceVersion, last, { evidence: id, createdAt: at, ...kept, ...by }, 'number');
    await declareKept(tx, owed, words, by, at);
    note({ chain: convention, action: 'evidence.registerAttested', subject: { type: 'Evidence', id }, by, at });
    return id;
  });
}
