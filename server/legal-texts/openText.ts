import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { fail } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { readRegisterParty } from '../registers/entryParties.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import { announceText } from './announceText.ts';
import { LegalText } from './legalText.entity.ts';
import type { OpenLegalTextInput } from './legalText.inputs.ts';
import { controllersIn } from './legalText.queries.ts';
import { textRegisterVerbs } from './legalText.verbs.ts';
import { LegalTextVersion } from './legalTextVersion.entity.ts';
import { readVersion, takeVersion } from './readVersion.ts';

function readOpened(input: OpenLegalTextInput, day: string) {
  const checks = new Checks();
  const title = checks.text('title', input.title, LENGTHS.line);
  const version = input.content ? readVersion(checks.of('content'), input.kind, input.content, day) : null;
  if (input.confidentiality === 'PUBLIC') {
    checks.refuse('confidentiality', 'NEVER_PUBLIC', {
      fr: 'Une entrée de ce registre n’est jamais publique : les parties la partagent (PARTIES), ou une seule la garde (RESTRICTED).',
      en: 'An entry of this register is never public: the parties share it (PARTIES), or one keeps it (RESTRICTED).',
    });
  }
  checks.done();
  const isRestricted = input.confidentiality === 'RESTRICTED';
  return { title, version, isRestricted, confidentiality: isRestricted ? ('RESTRICTED' as const) : ('PARTIES' as const) };
}

/**
 * A controller opens a text, with its first version where there is one. Returns the id.
 * Errors: NOT_FOUND, NOT_A_WRITER, REQUIRED, TOO_LONG, NEVER_PUBLIC, those of readVersion under `content`, UPLOAD_NOT_FOUND, TEXT_RECORDED when the same
 * person opened the same a minute ago.
 */
export async function openLegalText(em: EntityManager, actor: Actor, clock: Clock, input: OpenLegalTextInput): Promise<string> {
  const at = clock.now();
  const { title, version, isRestricted, confidentiality } = readOpened(input, dayOf(at));
  return journaled(em, async (tx, note) => {
    const party = await readRegisterParty(tx, actor, input.partyId);
    const { conventionId: convention, partyId } = party;
    const weighed = { ...party, isController: (await controllersIn(tx, convention)).includes(partyId) };
    const by = signAs(actor, textRegisterVerbs.require('OPEN_LEGAL_TEXT', actor, weighed));
    await lockRegister(tx, 'legal_text', convention);
    const recently = { $gte: new Date(at.getTime() - 60_000) };
    if (await tx.count(LegalText, { party: partyId, title, kind: input.kind, authorId: actor.personId, recordedAt: recently })) {
      throw fail('CONFLICT', 'TEXT_RECORDED', { fr: 'Ce texte est déjà inscrit, à l’instant.', en: 'This text is recorded already.' });
    }
    const id = newId();
    const numbered = await nextNumber(tx, 'legal_text', { conventionId: convention, partyId, isRestricted }, at);
    tx.create(LegalText, { id, convention, party: partyId, confidentiality, ...numbered, kind: input.kind, title, recordedAt: at, ...by });
    if (version) {
      const held = await takeVersion(tx, actor, version, at);
      tx.create(LegalTextVersion, { legalText: id, number: 1, ...held, recordedAt: at, ...by });
    }
    await tx.flush();
    await announceText(tx, id, at);
    note({ chain: isRestricted ? partyId : convention, action: 'legalText.opened', subject: { type: 'LegalText', id }, by, at });
    return id;
  });
}
