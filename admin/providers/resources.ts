import {
  CatalogueListDocument,
  CatalogueOneDocument,
  ConventionListDocument,
  ConventionOneDocument,
  CreateConventionDocument,
  CreateMembershipDocument,
  CreateOrganisationDocument,
  CreatePersonDocument,
  EvidenceListDocument,
  EvidenceOneDocument,
  MembershipListDocument,
  ObligationListDocument,
  ObligationOneDocument,
  OrganisationListDocument,
  PersonListDocument,
  PersonOneDocument,
  UpdateConventionDocument,
  UpdateEvidenceDocument,
} from '../generated/graphql.ts';
import type { ResourceTable } from './dataProvider.ts';

/** The resources of the back office and their typed operations. */
export const resources: ResourceTable = {
  conventions: {
    list: ConventionListDocument,
    one: ConventionOneDocument,
    create: CreateConventionDocument,
    createFields: ['catalogueId', 'title', 'serviceName', 'slug', 'signedOn', 'endsOn', 'parties'],
    update: UpdateConventionDocument,
    updateFields: ['title', 'serviceName', 'endsOn', 'version'],
  },
  obligations: { list: ObligationListDocument, one: ObligationOneDocument },
  evidences: {
    list: EvidenceListDocument,
    one: EvidenceOneDocument,
    update: UpdateEvidenceDocument,
    updateFields: ['title', 'description', 'confidentiality', 'version'],
  },
  catalogues: { list: CatalogueListDocument, one: CatalogueOneDocument },
  people: {
    list: PersonListDocument,
    one: PersonOneDocument,
    create: CreatePersonDocument,
    createFields: ['fullName', 'email', 'organisationId'],
  },
  organisations: { list: OrganisationListDocument, create: CreateOrganisationDocument, createFields: ['name', 'shortName'] },
  memberships: {
    list: MembershipListDocument,
    create: CreateMembershipDocument,
    createFields: ['personId', 'conventionId', 'partyId', 'role', 'validFrom', 'validUntil'],
  },
};
