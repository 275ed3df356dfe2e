const AUTHOR = 'author { name capacity partyCode }';

/** What Garant is asked for a whole dossier; no screen of the back office shows it at once. */
export const GARANT_DOSSIER = `
query Dossier($conventionId: ID!) {
  dossier(conventionId: $conventionId) {
    title
    parties { id code name roleLabel }
    themes { code label matrixRow }
    obligations {
      id: obligationId code text nature groupCode themeCode partyCode assurance dueOn isOverdue nextExpiryOn
      declaration { id status comment declaredAt ${AUTHOR} }
      evidence {
        id: evidenceId kind title confidentiality partyCode
        versions {
          id: evidenceVersionId number createdAt ${AUTHOR} fileName sha256 url statement validFrom validUntil
          reviews { verdict changeKind comment reviewedAt ${AUTHOR} }
        }
      }
    }
  }
}`;

const LINE = `
fragment Line on ObligationNow {
  rowId assurance dueOn isOverdue nextExpiryOn lapsesOn evidenceCount waitingCount openContestationCount nature conventionId conventionTitle
  commitment { code text } party { rowId code name } theme { code label }
}`;
const AUTHOR_COLUMNS = 'authorName authorRole authorParty';

export const PG_MATRIX = `
query Matrix($id: UUID!) {
  conventionByRowId(rowId: $id) {
    title
    partiesByConventionIdList { rowId code name roleLabel position }
    catalogueByCatalogueId { layout { columns emptyCells } themesByCatalogueIdList { code label matrixRow } }
    obligationsNowList(condition: { isInMatrix: true }, orderBy: POSITION_ASC) {
      rowId assurance dueOn isOverdue evidenceCount nextExpiryOn openContestationCount
      commitment { code text } theme { code } party { code }
      attestingReview { reviewedAt ${AUTHOR_COLUMNS} evidenceVersionByEvidenceVersionId { fileName url evidenceByEvidenceId { title } } }
    }
  }
}`;

export const PG_DOSSIER = `
query Dossier($id: UUID!) {
  conventionByRowId(rowId: $id) {
    title
    partiesByConventionIdList { rowId code name roleLabel }
    catalogueByCatalogueId { themesByCatalogueIdList { code label matrixRow } }
    obligationsNowList(orderBy: [POSITION_ASC, PARTY_POSITION_ASC]) {
      rowId nature assurance dueOn isOverdue nextExpiryOn
      commitment { code text groupCode } theme { code } party { code }
      laid {
        declarationsByObligationIdList(orderBy: RANK_DESC, first: 1) { rowId status comment declaredAt ${AUTHOR_COLUMNS} }
        evidenceLinksByObligationIdList(condition: { unlinkedAt: null }) {
          evidenceByEvidenceId {
            rowId kind title confidentiality partyByPartyId { code }
            evidenceVersionsByEvidenceIdList(orderBy: NUMBER_DESC) {
              rowId number createdAt ${AUTHOR_COLUMNS} fileName blobSha256 url statement validFrom validUntil
              reviewsByEvidenceVersionIdList { verdict changeKind comment reviewedAt ${AUTHOR_COLUMNS} }
            }
          }
        }
      }
    }
  }
}`;

export const PG_PAGE = `${LINE}
query Page($id: UUID!, $assurance: String!) {
  conventionByRowId(rowId: $id) {
    obligationsNow(condition: { assurance: $assurance }, orderBy: [DUE_ON_ASC, POSITION_ASC, PARTY_POSITION_ASC], first: 25) {
      totalCount
      nodes { ...Line laid { assignmentsByObligationIdList(orderBy: RANK_DESC, first: 1) { assigneeId assigneeName } } }
    }
  }
}`;

export const SEVERITIES = ['CONTESTED', 'LAPSED', 'OVERDUE', 'CHANGES_REQUESTED', 'AWAITING_DECLARATION', 'NEVER_PROVEN', 'TO_OBSERVE'];
export const PG_MISSING = `${LINE}
query Missing($id: UUID!) {
  conventionByRowId(rowId: $id) {
    ${SEVERITIES.map(
      (
        severity,
      ) => `${severity}: obligationsNow(condition: { severity: "${severity}" }, orderBy: [POSITION_ASC, PARTY_POSITION_ASC], first: 100) {
      totalCount nodes { ...Line }
    }`,
    ).join('\n    ')}
  }
}`;

export const LISTS = [
  'toDeclare',
  'toCorrect',
  'toProve',
  'toReview',
  'contested',
  'disagreeing',
  'toObserve',
  'toConfirm',
  'lapsingSoon',
  'mine',
];
const PROOFS = `laid {
  evidenceLinksByObligationIdList(condition: { unlinkedAt: null }) {
    evidenceByEvidenceId {
      rowId title kind
      evidenceVersionsByEvidenceIdList(orderBy: NUMBER_DESC) { rowId number createdAt fileName url validUntil ${AUTHOR_COLUMNS} }
    }
  }
}`;
export const PG_MY_WORK = `${LINE}
query MyWork($person: UUID!) {
  ${LISTS.map((list) => `${list}(person: $person, first: 25) { totalCount nodes { ...Line ${list === 'toReview' ? PROOFS : ''} } }`).join('\n  ')}
}`;
