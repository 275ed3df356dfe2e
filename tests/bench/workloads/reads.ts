import { backOfficeQuery } from '../../graphql/backOffice.ts';
import { GARANT_DOSSIER, LISTS, PG_DOSSIER, PG_MATRIX, PG_MISSING, PG_MY_WORK, PG_PAGE, SEVERITIES } from './documents.ts';
import type { Sample, Visitor } from './sample.ts';
import { at, bare, graphql, listAt, reading, type Workload } from './workload.ts';

type Fields = Record<string, unknown>;
const PAGED = 'ATTESTED';

const byId = (rows: unknown[][]): unknown[][] => rows.toSorted((one, other) => String(one[0]).localeCompare(String(other[0])));
const idOf = (item: Fields): unknown => item.id ?? item.rowId;
const counted = (list: unknown): unknown => [
  at(list, 'total') ?? at(list, 'totalCount') ?? 0,
  (listAt(list, 'items').length > 0 ? listAt(list, 'items') : listAt(list, 'nodes')).map(idOf),
];

const state = (item: Fields, attestation: unknown): unknown[] => [
  idOf(item),
  ...['assurance', 'dueOn', 'isOverdue', 'evidenceCount', 'nextExpiryOn', 'openContestationCount'].map((name) => item[name]),
  at(attestation, 'evidenceTitle') ?? null,
  at(attestation, 'fileName') ?? null,
];

/** PostGraphile tells the review that would attest, and leaves it to its caller whether the state says so. */
function attestationOf({ assurance, attestingReview }: Fields): unknown {
  const version = assurance === 'ATTESTED' ? at(attestingReview, 'evidenceVersionByEvidenceVersionId') : null;
  return (
    version && { evidenceTitle: at(version, 'evidenceByEvidenceId', 'title'), fileName: at(version, 'fileName') ?? at(version, 'url') }
  );
}

function matrix({ conventions, reviewer }: Sample): Workload {
  const query = backOfficeQuery('Matrix');
  const cells = (found: unknown) =>
    byId(listAt(found, 'cells').flatMap((cell) => listAt(cell, 'obligations').map((item) => state(item, item.attestation))));
  return reading(
    'matrix',
    {
      garant: conventions.map((conventionId) => graphql(query, { conventionId }, reviewer.cookie)),
      postgraphile: conventions.map((id) => graphql(PG_MATRIX, { id })),
      bare: conventions.map((id) => bare('matrix', id)),
    },
    {
      garant: (answer) => cells(at(answer, 'data', 'responsibilityMatrix')),
      postgraphile: (answer) =>
        byId(listAt(answer, 'data', 'conventionByRowId', 'obligationsNowList').map((item) => state(item, attestationOf(item)))),
      bare: cells,
    },
  );
}

const proof = (evidence: Fields, versions: Fields[], reviews: string): unknown[] => [
  idOf(evidence),
  evidence.confidentiality ?? null,
  versions.map((version) => [
    idOf(version),
    version.number,
    listAt(version, reviews)
      .map(({ verdict }) => verdict)
      .sort(),
  ]),
];
const proofs = (items: Fields[]): unknown =>
  byId(
    items.map((item) => [
      idOf(item),
      item.assurance,
      at(item, 'declaration', 'id') ?? null,
      byId(listAt(item, 'evidence').map((evidence) => proof(evidence, listAt(evidence, 'versions'), 'reviews'))),
    ]),
  );
const pgProofs = (items: Fields[]): unknown =>
  byId(
    items.map((item) => [
      idOf(item),
      item.assurance,
      listAt(item, 'laid', 'declarationsByObligationIdList')[0]?.rowId ?? null,
      byId(
        listAt(item, 'laid', 'evidenceLinksByObligationIdList').map(({ evidenceByEvidenceId: evidence }) =>
          proof(evidence as Fields, listAt(evidence, 'evidenceVersionsByEvidenceIdList'), 'reviewsByEvidenceVersionIdList'),
        ),
      ),
    ]),
  );

function dossier({ conventions, reviewer }: Sample): Workload {
  return reading(
    'dossier',
    {
      garant: conventions.map((conventionId) => graphql(GARANT_DOSSIER, { conventionId }, reviewer.cookie)),
      postgraphile: conventions.map((id) => graphql(PG_DOSSIER, { id })),
      bare: conventions.map((id) => bare('dossier', id)),
    },
    {
      garant: (answer) => proofs(listAt(answer, 'data', 'dossier', 'obligations')),
      postgraphile: (answer) => pgProofs(listAt(answer, 'data', 'conventionByRowId', 'obligationsNowList')),
      bare: (answer) => proofs(listAt(answer, 'obligations')),
    },
  );
}

function page({ conventions, reviewer }: Sample): Workload {
  const query = backOfficeQuery('ObligationList');
  const asked = (conventionId: string) => ({
    filter: { conventionIds: [conventionId], assurances: [PAGED] },
    sort: { field: 'DUE_ON', order: 'ASC' },
    page: { offset: 0, limit: 25 },
  });
  return reading(
    'page',
    {
      garant: conventions.map((id) => graphql(query, asked(id), reviewer.cookie)),
      postgraphile: conventions.map((id) => graphql(PG_PAGE, { id, assurance: PAGED })),
      bare: conventions.map((id) => bare('page', id, PAGED)),
    },
    {
      garant: (answer) => counted(at(answer, 'data', 'obligations')),
      postgraphile: (answer) => counted(at(answer, 'data', 'conventionByRowId', 'obligationsNow')),
      bare: counted,
    },
  );
}

function missing(name: string, asked: { id: string; by: Visitor }[]): Workload {
  const query = backOfficeQuery('WhatIsMissing');
  const groups = (report: unknown) =>
    SEVERITIES.map((severity) => [severity, counted(listAt(report, 'severities').find((group) => group.severity === severity))]);
  return reading(
    name,
    {
      garant: asked.map(({ id, by }) => graphql(query, { conventionId: id }, by.cookie)),
      postgraphile: asked.map(({ id }) => graphql(PG_MISSING, { id })),
      bare: asked.map(({ id }) => bare('missing', id)),
    },
    {
      garant: (answer) => groups(at(answer, 'data', 'whatIsMissing')),
      postgraphile: (answer) => SEVERITIES.map((severity) => [severity, counted(at(answer, 'data', 'conventionByRowId', severity))]),
      bare: groups,
    },
  );
}

function myWork(name: string, people: Visitor[]): Workload {
  const query = backOfficeQuery('MyWork');
  const lists = (inside: string[]) => (answer: unknown) => LISTS.map((list) => [list, counted(at(answer, ...inside, list))]);
  return reading(
    name,
    {
      garant: people.map(({ cookie }) => graphql(query, {}, cookie)),
      postgraphile: people.map(({ id }) => graphql(PG_MY_WORK, { person: id })),
      bare: people.map(({ id }) => bare('my-work', id)),
    },
    { garant: lists(['data', 'myWork']), postgraphile: lists(['data']), bare: lists([]) },
  );
}

/** Every reading, by name. */
export function readings(sample: Sample): Workload[] {
  const { people, reviewer, conventions } = sample;
  const ofPeople = people.flatMap((by) => by.conventions.map((id) => ({ id, by })));
  return [
    matrix(sample),
    dossier(sample),
    page(sample),
    myWork('my-work', people),
    missing('missing', ofPeople),
    myWork('my-work-reviewer', [reviewer]),
    missing(
      'missing-reviewer',
      conventions.map((id) => ({ id, by: reviewer })),
    ),
  ];
}
