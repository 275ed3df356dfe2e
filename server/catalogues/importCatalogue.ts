import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict } from '../platform/errors.ts';
import { INSTANCE_CHAIN, journaled } from '../platform/journal/journaled.ts';
import { parseRule } from './applicability.rules.ts';
import { Catalogue } from './catalogue.entity.ts';
import { reviewPeriodOf } from './catalogue.rules.ts';
import type { CatalogueFile, CommitmentDef } from './catalogueFile.ts';
import { Commitment } from './commitment.entity.ts';
import { type CatalogueDiff, diffCatalogues } from './diffCatalogue.ts';
import type { CatalogueRead } from './readCatalogue.ts';
import { readCatalogueAside } from './readCatalogueAside.ts';
import { refuseStepBack } from './refuseStepBack.ts';
import { refuseWrongLinks } from './refuseWrongLinks.ts';
import { Theme } from './theme.entity.ts';
import { trackingOf } from './tracking.rules.ts';

export type ImportOutcome = 'WOULD_CREATE' | 'CREATED' | 'UNCHANGED';

export interface CatalogueImport {
  outcome: ImportOutcome;
  isDryRun: boolean;
  fingerprint: string;
  catalogue: CatalogueFile;
  /** Against the newest version imported before, if any. */
  diff: CatalogueDiff;
  /** Of the stored catalogue; null when nothing is stored. */
  id: string | null;
}

export interface ImportRequest {
  source: string;
  fileName: string;
  isDryRun: boolean;
}

/** A fulfilled deadline counts from its fact at once when the source says "immediately". */
function deadlineRule({ deadline }: CommitmentDef): string | null {
  return deadline ? (deadline.rule ?? (deadline.kind === 'IMMEDIATE' ? 'P0D' : null)) : null;
}

function storeThemes(tx: EntityManager, catalogueId: string, content: CatalogueFile): Map<string, string> {
  const rows = content.matrix?.rows ?? [];
  return new Map(
    content.themes.map(({ code, label }, index) => {
      const row = rows.indexOf(code);
      const id = newId();
      tx.create(Theme, { id, catalogue: catalogueId, code, label, position: index + 1, matrixRow: row < 0 ? null : row + 1 });
      return [code, id];
    }),
  );
}

function storeCommitments(tx: EntityManager, catalogueId: string, content: CatalogueFile): void {
  const themes = storeThemes(tx, catalogueId, content);
  const groups = new Map(content.groups.map((group) => [group.code, group]));
  const { manifesto } = content;
  for (const [index, definition] of content.commitments.entries()) {
    const group = groups.get(definition.group)!;
    tx.create(Commitment, {
      catalogue: catalogueId,
      theme: themes.get(definition.theme)!,
      code: definition.code,
      position: index + 1,
      groupCode: group.code,
      groupLabel: group.label,
      reviewedBy: group.reviewedBy,
      nature: definition.nature,
      text: definition.text,
      appliesIf: definition.appliesIf ? parseRule(definition.appliesIf) : null,
      isToConfirm: definition.bracketed ?? false,
      reading: definition.reading ?? null,
      reviewPeriod: reviewPeriodOf(definition),
      deadlineRule: deadlineRule(definition),
      deadlineFrom: definition.deadline?.from ?? null,
      deadlineKind: definition.deadline?.kind ?? null,
      tracking: trackingOf(definition, group),
      sides: manifesto?.group === group.code ? manifesto.sides : null,
      opensOn: definition.opensOn ?? null,
      opensBefore: definition.opensBefore ?? null,
      survives: definition.survives ?? false,
      definition,
    });
  }
}

const contentOf = ({ content }: Catalogue): CatalogueFile => content;

function refuseChange(content: CatalogueFile): never {
  throw conflict('CATALOGUE_CHANGED_UNDER_VERSION', {
    fr: `La version ${content.version} de ${content.key} est déjà publiée avec un autre contenu. Donnez un nouveau numéro de version.`,
    en: `Version ${content.version} of ${content.key} is already published with other content. Give it a new version number.`,
  });
}

/** Versions of one catalogue come one after the other, and so do those that say what is the same elsewhere. */
async function oneByOne(tx: EntityManager, { catalogue, links }: CatalogueRead): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue ${catalogue.key}`}, 0))`);
  if (links.length > 0) await run(tx, sql`select pg_advisory_xact_lock(hashtext('commitment_family'))`);
}

/** Refuses what does not hold beside its former versions, or beside the other catalogues. */
async function refuseBeside(em: EntityManager, file: CatalogueRead, versions: readonly Catalogue[]): Promise<void> {
  refuseStepBack(file.catalogue, versions.map(contentOf));
  await refuseWrongLinks(em, file);
}

/**
 * Imports a catalogue file, or tells what importing it would change. The same version twice changes nothing.
 * Errors: CATALOGUE_INVALID with every problem by line and field, CATALOGUE_CHANGED_UNDER_VERSION, CATALOGUE_VERSION_GOES_DOWN, CATALOGUE_CODE_COMES_BACK.
 */
export async function importCatalogue(em: EntityManager, by: Signature, clock: Clock, request: ImportRequest): Promise<CatalogueImport> {
  const file = await readCatalogueAside(request.source, request.fileName);
  const { catalogue: content, fingerprint } = file;
  const fork = em.fork({ keepTransactionContext: true });
  const versions = await fork.find(Catalogue, { key: content.key }, { orderBy: { importedAt: 'desc' } });
  const diff = diffCatalogues(versions[0]?.content ?? null, content);
  const told = { isDryRun: request.isDryRun, fingerprint, catalogue: content, diff };
  const same = versions.find(({ version }) => version === content.version);
  if (same) {
    return same.fingerprint === fingerprint ? { ...told, outcome: 'UNCHANGED', id: same.id } : refuseChange(content);
  }
  await refuseBeside(fork, file, versions);
  if (request.isDryRun) {
    return { ...told, outcome: 'WOULD_CREATE', id: null };
  }
  return journaled(em, async (tx, note) => {
    await oneByOne(tx, file);
    const published = await tx.find(Catalogue, { key: content.key });
    const meanwhile = published.find(({ version }) => version === content.version);
    if (meanwhile && meanwhile.fingerprint !== fingerprint) {
      refuseChange(content);
    }
    if (meanwhile) {
      return { ...told, outcome: 'UNCHANGED', id: meanwhile.id };
    }
    await refuseBeside(tx, file, published);
    const id = newId();
    const at = clock.now();
    const identity = { key: content.key, version: content.version, fingerprint };
    note({
      chain: INSTANCE_CHAIN,
      action: 'catalogue.imported',
      subject: { type: 'Catalogue', id },
      by,
      at,
      summary: () => [{ entity: 'Catalogue', id, before: null, after: { ...identity, counts: diff.counts } }],
    });
    tx.create(Catalogue, {
      id,
      ...identity,
      title: content.title,
      language: content.language,
      content,
      importedAt: at,
      importedByName: by.authorName,
    });
    storeCommitments(tx, id, content);
    return { ...told, outcome: 'CREATED', id };
  });
}
