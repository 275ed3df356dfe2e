import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Convention } from '../conventions/convention.entity.ts';
import { conventionVerbs } from '../conventions/convention.verbs.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { newestOf } from '../platform/db/series.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { Amendment } from './amendment.entity.ts';
import type { CompareAmendmentInput, CreateAmendmentInput, UpdateAmendmentInput } from './amendment.inputs.ts';
import { amendmentVerbs } from './amendment.verbs.ts';
import { lockAmendment, lockConvention, requireUnchanged } from './lockAmendment.ts';
import { findNewerVersion } from './newerVersion.ts';

type Contents = Pick<Amendment, 'subject' | 'changesEnd' | 'effectiveOn'> & { targetId: string | null; endsOn: string | null };

function checkContents(convention: Convention, contents: Contents): Contents {
  const checks = new Checks();
  const subject = checks.text('subject', contents.subject, LENGTHS.line);
  if (contents.effectiveOn < convention.signedOn) {
    checks.refuse('effectiveOn', 'BEFORE_SIGNATURE', {
      fr: `Un avenant prend effet le jour de la signature de la convention (${convention.signedOn}) ou après.`,
      en: `An amendment takes effect on the day the agreement was signed (${convention.signedOn}) or later.`,
    });
  }
  if (contents.changesEnd && contents.endsOn && contents.endsOn < contents.effectiveOn) {
    checks.refuse('endsOn', 'DATES_REVERSED', {
      fr: `La nouvelle fin vient le jour de l’effet (${contents.effectiveOn}) ou après.`,
      en: `The new end comes on the day it takes effect (${contents.effectiveOn}) or later.`,
    });
  }
  if (!contents.targetId && !contents.changesEnd) {
    checks.refuse('catalogueId', 'AMENDMENT_EMPTY', {
      fr: 'Donnez une version du catalogue, une nouvelle fin, ou les deux : un avenant change quelque chose.',
      en: 'Give a version of the catalogue, a new end, or both: an amendment changes something.',
    });
  }
  checks.done();
  return { ...contents, subject, endsOn: contents.changesEnd ? contents.endsOn : null };
}

async function readContents(
  tx: EntityManager,
  convention: Convention,
  contents: Contents,
): Promise<Omit<Contents, 'targetId'> & { target: string | null }> {
  const { targetId, ...rest } = checkContents(convention, contents);
  const target = targetId === null ? null : (await findNewerVersion(tx, convention.catalogue, targetId)).id;
  return { ...rest, target };
}

/**
 * Prepares an amendment of a convention. Returns its id.
 * Errors: NOT_FOUND, NOT_A_PARTY, BAD_INPUT fields, CATALOGUE_OTHER_KEY, CATALOGUE_NOT_NEWER, AMENDMENT_EMPTY.
 */
export async function createAmendment(em: EntityManager, actor: Actor, clock: Clock, input: CreateAmendmentInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const convention = await lockConvention(tx, actor, input.conventionId);
    const membership = conventionVerbs.require('DRAFT_AMENDMENT', actor, convention.id);
    const contents = await readContents(tx, convention, {
      subject: input.subject,
      targetId: input.catalogueId ?? null,
      changesEnd: input.isEndChanged ?? false,
      endsOn: input.endsOn ?? null,
      effectiveOn: input.effectiveOn,
    });
    const last = await newestOf(tx, Amendment, { convention: convention.id }, 'number');
    const [id, at, by] = [newId(), clock.now(), signAs(actor, membership)];
    const number = (last?.number ?? 0) + 1;
    tx.create(Amendment, { id, convention: convention.id, number, ...contents, draftedAt: at, ...by });
    note({ chain: convention.id, action: 'amendment.created', subject: { type: 'Amendment', id }, by, at });
    return id;
  });
}

const given = <T>(value: T | null | undefined, kept: T): T => value ?? kept;

/** Edits an amendment that no signatory agreed to; it is a draft again. Errors: as createAmendment, AMENDMENT_CHANGED, AMENDMENT_AGREED(_BY_ONE). */
export async function updateAmendment(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdateAmendmentInput,
): Promise<void> {
  await journaled(em, async (tx, note) => {
    const { amendment, convention, facts } = await lockAmendment(tx, actor, clock, id, 'id');
    const membership = amendmentVerbs.require('UPDATE', actor, facts);
    requireUnchanged(amendment, input.version);
    const { target, ...contents } = await readContents(tx, convention, {
      subject: given(input.subject, amendment.subject),
      targetId: input.catalogueId === undefined ? (amendment.target?.id ?? null) : input.catalogueId,
      changesEnd: given(input.isEndChanged, amendment.changesEnd),
      endsOn: input.endsOn === undefined ? (amendment.endsOn ?? null) : input.endsOn,
      effectiveOn: given(input.effectiveOn, amendment.effectiveOn),
    });
    tx.assign(amendment, { ...contents, target, comparedAt: null });
    const by = signAs(actor, membership);
    note({ chain: convention.id, action: 'amendment.updated', subject: { type: 'Amendment', id: amendment.id }, by, at: clock.now() });
  });
}

/** Puts an amendment before the parties. Errors: NOT_FOUND, NOT_A_PARTY, AMENDMENT_CHANGED, and those of its life. */
export async function compareAmendment(em: EntityManager, actor: Actor, clock: Clock, input: CompareAmendmentInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const { amendment, convention, facts } = await lockAmendment(tx, actor, clock, input.amendmentId);
    const membership = amendmentVerbs.require('COMPARE', actor, facts);
    requireUnchanged(amendment, input.version);
    if (amendment.target) await findNewerVersion(tx, convention.catalogue, amendment.target.id);
    const [at, by] = [clock.now(), signAs(actor, membership)];
    amendment.comparedAt = at;
    note({ chain: convention.id, action: 'amendment.compared', subject: { type: 'Amendment', id: amendment.id }, by, at });
  });
}
