import type { Role } from '../actors/roles.ts';
import type { DemoPerson } from './identityProvider.ts';

/** Invented people of the demonstration. No real person is meant. */
export interface SeededPerson extends DemoPerson {
  organisation: string;
  memberships: { role: Role; party?: string }[];
  /** Known to the identity provider, but not invited here. */
  isUnknown?: boolean;
}

export const DEMO_ORGANISATIONS = [
  { name: 'Direction interministérielle du numérique', shortName: 'DINUM' },
  { name: 'Fabrique numérique des ministères sociaux', shortName: 'FABNUM' },
  { name: 'Direction générale de la cohésion sociale', shortName: 'DGCS' },
  { name: 'Inspection de démonstration', shortName: 'INSPECTION' },
];

/** What its reviewer reviews. */
export const DEMO_PROGRAMME = 'beta.gouv.fr';

/** Who holds each party of the demo convention, and where its data protection officer is reached. */
export const DEMO_PARTIES: { code: string; organisation: string; dpoEmail?: string }[] = [
  { code: 'DINUM', organisation: 'DINUM', dpoEmail: 'dpd@dinum.demo.invalid' },
  { code: 'DNUM', organisation: 'FABNUM', dpoEmail: 'dpd@fabnum.demo.invalid' },
  { code: 'EQUIPE', organisation: 'FABNUM' },
  { code: 'PARTENAIRE', organisation: 'DGCS' },
];

const person = (
  givenName: string,
  usualName: string,
  roleLabel: string,
  organisation: string,
  memberships: SeededPerson['memberships'],
  isUnknown = false,
): SeededPerson => {
  const name = `${givenName}.${usualName}`
    .normalize('NFD')
    .replace(/[^a-zA-Z.]/g, '')
    .toLowerCase();
  return {
    sub: `demo-${name}`,
    givenName,
    usualName,
    email: `${name}@demo.invalid`,
    organizationLabel: organisation,
    roleLabel,
    organisation,
    memberships,
    isUnknown,
  };
};

export const DEMO_PEOPLE: SeededPerson[] = [
  person('Camille', 'Roux', 'Équipe DomiFa (DNUM) · DomiFa team', 'FABNUM', [
    { role: 'TEAM_MEMBER', party: 'DNUM' },
    { role: 'TEAM_MEMBER', party: 'EQUIPE' },
  ]),
  person('Dominique', 'Petit', 'DPD de la DNUM · DPO of DNUM', 'FABNUM', [
    { role: 'DPO', party: 'DNUM' },
    { role: 'DPO', party: 'EQUIPE' },
  ]),
  person('Claude', 'Martin', 'DPD de la DINUM · DPO of DINUM', 'DINUM', [{ role: 'DPO', party: 'DINUM' }]),
  person('Lou', 'Fontaine', 'Finances de la DNUM · DNUM finance', 'FABNUM', [{ role: 'FINANCE', party: 'DNUM' }]),
  person('Maxime', 'Leroy', 'Finances de la DINUM · DINUM finance', 'DINUM', [{ role: 'FINANCE', party: 'DINUM' }]),
  person('Andréa', 'Lopez', 'Partenaire (DGCS) · Partner', 'DGCS', [{ role: 'TEAM_MEMBER', party: 'PARTENAIRE' }]),
  person('Alix', 'Bernard', 'Relecture beta.gouv.fr · beta.gouv.fr reviewer', 'DINUM', [{ role: 'REVIEWER' }]),
  person('Sacha', 'Moreau', 'Lecture seule (audit) · Reader (auditor)', 'INSPECTION', [{ role: 'READER' }]),
  person('Noor', 'Lambert', 'Administration de l’instance · Administrator', 'INSPECTION', [{ role: 'ADMINISTRATOR' }]),
  person('Inès', 'Garnier', 'Personne inconnue de Garant · Unknown to Garant', 'INSPECTION', [], true),
];
