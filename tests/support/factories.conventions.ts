import type { Role } from '../../server/actors/roles.ts';
import type { RuleAst } from '../../server/catalogues/applicability.rules.ts';
import { reviewPeriodOf } from '../../server/catalogues/catalogue.rules.ts';
import type { CatalogueFile, CommitmentDef, OpeningDef, ReadingDef, ReviewerKind } from '../../server/catalogues/catalogueFile.ts';
import type { Nature, Tracking } from '../../server/catalogues/commitment.entity.ts';
import type { GdprRole } from '../../server/catalogues/gdprRoles.ts';
import { trackingOf } from '../../server/catalogues/tracking.rules.ts';
import { startOf } from '../../server/clocks/days.ts';
import type { ProfileValue } from '../../server/conventions/profileAnswer.entity.ts';
import type { Signature } from '../../server/platform/db/signature.ts';
import { type At, AUTHOR, instant, LONG_AGO, minimalCatalogue, type Writer } from './factories.writer.ts';

export interface CatalogueValues {
  key?: string;
  version?: string;
  title?: string;
  fingerprint?: string;
  content?: CatalogueFile;
  importedAt?: At;
}
export interface ThemeValues {
  catalogueId?: string;
  code?: string;
  label?: string;
  position?: number;
  matrixRow?: number | null;
}
export interface CommitmentValues {
  catalogueId?: string;
  themeId?: string;
  code?: string;
  position?: number;
  groupCode?: string;
  groupLabel?: string;
  reviewedBy?: ReviewerKind[];
  nature?: Nature;
  text?: string;
  appliesIf?: RuleAst | null;
  isToConfirm?: boolean;
  reading?: ReadingDef | null;
  reviewPeriod?: string | null;
  deadlineRule?: string | null;
  deadlineFrom?: string | null;
  deadlineKind?: string | null;
  tracking?: Tracking;
  opensOn?: OpeningDef[] | null;
  opensBefore?: string | null;
  survives?: boolean;
}
export interface ConventionValues {
  slug?: string;
  title?: string;
  serviceName?: string;
  catalogueId?: string;
  signedOn?: string;
  endsOn?: string | null;
  noticePeriod?: string | null;
}
export interface PartyValues {
  conventionId?: string;
  code?: string;
  name?: string;
  organisationId?: string;
  gdprRole?: GdprRole | null;
  isSignatory?: boolean;
  position?: number;
}

function peopleFactories(writer: Writer) {
  const organisation = (values: { name?: string; shortName?: string } = {}) => {
    const shortName = values.shortName ?? writer.unique('ORG');
    return writer.insert('organisation', { name: `Organisme ${shortName}`, shortName, createdAt: LONG_AGO, ...values });
  };
  const person = async (values: { fullName?: string; email?: string; organisationId?: string; deactivatedAt?: string | null } = {}) =>
    writer.insert('person', {
      fullName: `Personne ${writer.next()}`,
      email: `${writer.unique('personne')}@exemple.fr`,
      createdAt: LONG_AGO,
      ...values,
      organisationId: values.organisationId ?? (await organisation()).id,
    });
  return { organisation, person };
}

function catalogueFactories(writer: Writer) {
  const catalogue = (values: CatalogueValues = {}) => {
    const key = values.key ?? writer.unique('catalogue');
    const version = values.version ?? '1.0.0';
    const content = values.content ?? minimalCatalogue(key, version);
    return writer.insert('catalogue', {
      title: content.title,
      language: 'fr',
      fingerprint: '0'.repeat(64),
      ...values,
      key,
      version,
      content,
      importedAt: instant(values.importedAt ?? LONG_AGO),
    });
  };
  const theme = async (values: ThemeValues = {}) => {
    const position = values.position ?? writer.next();
    const catalogueId = values.catalogueId ?? (await catalogue()).id;
    return writer.insert('theme', {
      code: `T${position}`,
      label: `Thème ${position}`,
      matrixRow: position,
      ...values,
      position,
      catalogueId,
    });
  };
  const commitment = async (values: CommitmentValues = {}) => {
    const position = values.position ?? writer.next();
    const given = values.themeId ? ((await writer.find('theme', values.themeId)).catalogue_id as string) : undefined;
    const catalogueId = values.catalogueId ?? given ?? (await catalogue()).id;
    const themeId = values.themeId ?? (await theme({ catalogueId })).id;
    const code = values.code ?? `ENG-${position}`;
    const text = values.text ?? `Engagement ${position}`;
    const groupCode = values.groupCode ?? 'annex1';
    const nature = values.nature ?? 'ONE_OFF';
    const definition: CommitmentDef = {
      code,
      group: groupCode,
      theme: 'T',
      parties: ['DNUM'],
      text,
      source: { part: 'annex', ref: '1' },
      nature,
      force: 'OBLIGATION',
    };
    const reviewPeriod = values.reviewPeriod === undefined ? reviewPeriodOf(definition) : values.reviewPeriod;
    return writer.insert('commitment', {
      groupLabel: `Groupe ${groupCode}`,
      tracking: trackingOf(definition, undefined),
      deadlineKind: values.deadlineRule ? (nature === 'PERIODIC' ? 'PERIODIC' : 'RELATIVE') : null,
      reviewedBy: ['OTHER_PARTY_DPO'],
      ...values,
      reviewPeriod,
      catalogueId,
      themeId,
      code,
      position,
      groupCode,
      nature,
      text,
      definition,
    });
  };
  return { catalogue, theme, commitment };
}

/** Makes bodies and people, catalogues, conventions and what is known of their service. */
export function conventionFactories(writer: Writer) {
  const people = peopleFactories(writer);
  const catalogues = catalogueFactories(writer);
  const convention = async (values: ConventionValues = {}) => {
    const slug = values.slug ?? writer.unique('convention');
    const catalogueId = values.catalogueId ?? (await catalogues.catalogue()).id;
    const made = await writer.insert('convention', {
      title: `Convention ${slug}`,
      serviceName: 'Service',
      signedOn: '2020-11-23',
      endsOn: null as string | null,
      createdAt: LONG_AGO,
      ...values,
      slug,
      catalogueId,
    });
    const known = { conventionId: made.id, rank: 1, knownFrom: startOf(made.signedOn), source: 'ORIGINAL', recordedAt: LONG_AGO };
    await writer.insert('convention_date', { ...AUTHOR, ...known, kind: 'SIGNED', value: made.signedOn });
    await writer.insert('convention_date', { ...AUTHOR, ...known, kind: 'ENDS', value: made.endsOn });
    return made;
  };
  const party = async (values: PartyValues = {}) => {
    const position = values.position ?? writer.next();
    const code = values.code ?? `P${position}`;
    return writer.insert('party', {
      name: `Partie ${code}`,
      isSignatory: true,
      ...values,
      code,
      position,
      conventionId: values.conventionId ?? (await convention()).id,
      organisationId: values.organisationId ?? (await people.organisation()).id,
    });
  };
  /** A DPO or a team member needs a party, a reader a convention; the convention of the party is found by itself. */
  const membership = async (values: {
    role: Role;
    personId?: string;
    conventionId?: string | null;
    partyId?: string | null;
    validFrom?: string;
    validUntil?: string | null;
  }) => {
    const needsParty = ['DPO', 'TEAM_MEMBER', 'FINANCE'].includes(values.role);
    const partyId = values.partyId ?? (needsParty ? (await party({ conventionId: values.conventionId ?? undefined })).id : null);
    const ofParty = partyId ? ((await writer.find('party', partyId)).convention_id as string) : null;
    const conventionId = values.conventionId ?? ofParty ?? (values.role === 'READER' ? (await convention()).id : null);
    const personId = values.personId ?? (await people.person()).id;
    return writer.insert('membership', { validFrom: '2020-01-01', createdAt: LONG_AGO, ...values, partyId, conventionId, personId });
  };
  const profileAnswer = async (values: { conventionId?: string; key: string; value: ProfileValue; at: At } & Partial<Signature>) => {
    const { at, ...rest } = values;
    const conventionId = values.conventionId ?? (await convention()).id;
    return writer.insert('profile_answer', { ...AUTHOR, ...rest, conventionId, answeredAt: instant(at) });
  };
  return { ...people, ...catalogues, convention, party, membership, profileAnswer };
}
export type ConventionFactories = ReturnType<typeof conventionFactories>;
