const AUTHOR = 'author { name role party }';

/**
 * What Garant is asked for a whole dossier while no single field tells it: two pages of obligations
 * with proofs, versions and reviews, in two requests because one would be too costly.
 */
export const GARANT_DOSSIER = `
fragment Line on Obligation {
  id code text assurance dueOn isOverdue nextExpiryOn lapsesOn evidenceCount waitingCount openContestationCount nature conventionId conventionTitle
  party { id code name } theme { code label }
  evidence {
    id title description kind confidentiality depositedAt withdrawnAt ${AUTHOR} party { id code name }
    versions {
      id number createdAt ${AUTHOR} fileName mediaType size sha256 url statement validFrom validUntil note
      reviews { id obligationId rank verdict changeKind comment reviewedAt ${AUTHOR} }
    }
  }
}
query DossierPart($filter: ObligationFilter, $offset: Int) {
  obligations(filter: $filter, sort: { field: "code" }, page: { limit: 66, offset: $offset }) { total items { ...Line } }
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
      attestationList { reviewedAt reviewerName reviewerRole reviewerParty evidenceTitle fileName }
    }
  }
}`;

export const PG_DOSSIER = `${LINE}
query Dossier($id: UUID!) {
  conventionByRowId(rowId: $id) {
    obligationsNow(orderBy: [POSITION_ASC, PARTY_POSITION_ASC]) {
      totalCount
      nodes {
        ...Line
        laid {
          evidenceLinksByObligationIdList(condition: { unlinkedAt: null }) {
            evidenceByEvidenceId {
              rowId title description kind confidentiality depositedAt withdrawnAt ${AUTHOR_COLUMNS}
              partyByPartyId { rowId code name }
              evidenceVersionsByEvidenceIdList(orderBy: NUMBER_DESC) {
                rowId number createdAt ${AUTHOR_COLUMNS} fileName mediaType blobByBlobSha256 { size } blobSha256 url statement validFrom validUntil note
                reviewsByEvidenceVersionIdList {
                  rowId obligationId rank verdict changeKind comment reviewedAt ${AUTHOR_COLUMNS}
                }
              }
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

export const SEVERITIES = ['CONTESTED', 'LAPSED', 'OVERDUE', 'CHANGES_REQUESTED', 'NEVER_PROVEN'];
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

export const LISTS = ['toCorrect', 'toProve', 'toReview', 'contested', 'lapsingSoon', 'mine'];
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
