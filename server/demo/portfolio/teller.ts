import type { ExpectedEvidenceType } from '../../catalogues/catalogueFile.ts';
import type { Tracking } from '../../catalogues/commitment.entity.ts';
import type { Author, Deposited } from './acts.ts';
import { pick } from './chance.ts';
import { STATED } from './sentences.ts';
import type { ServiceDays } from './serviceDays.ts';
import type { Service } from './services.ts';

/** What a story needs to know of an obligation that its catalogue lays. */
export interface Duty {
  code: string;
  party: string;
  tracking: Tracking;
  group: string;
  expected: { type: ExpectedEvidenceType; label: string }[];
}

/** Of which convention a story is told, and when. */
export interface Teller {
  service: Service;
  days: ServiceDays;
  /** Share of what is due that was cared for by now, from 0 to 1. */
  level: number;
  /** How many days ago work stopped: 0 where it goes on. */
  until: number;
}

const PUBLIC: readonly ExpectedEvidenceType[] = ['PUBLIC_URL', 'CODE_REPOSITORY', 'OFFICIAL_PUBLICATION'];
const AUTHORS: Record<string, Author> = { INCUBATEUR: 'INCUBATOR_DPO', DIRECTION: 'TEAM', EQUIPE: 'TEAM', METIER: 'SPONSOR' };

/** Who speaks for the party of a duty. */
export const authorOf = ({ party }: Duty): Author => AUTHORS[party]!;

/** A duty as acts name it. */
export const aboutOf = ({ code, party }: Duty): string => `${code}/${party}`;

/** Whose office it is to contest a duty, and to review it where it is about data. */
export const otherDpo = ({ party }: Duty): Author => (party === 'INCUBATEUR' ? 'DIRECTION_DPO' : 'INCUBATOR_DPO');

/** Who reviews a duty: the data protection officer of the other side where it is about data, else the reviewer of the programme. */
export const reviewerOf = (duty: Duty): Author => (duty.group === 'annex1_matrix' ? otherDpo(duty) : 'REVIEWER');

/** What shows a duty: an address, or words where an attestation is expected. */
export function proofOf({ service }: Teller, { code, expected }: Duty, title?: string): Pick<Deposited, 'title' | 'content'> {
  const [first] = expected;
  const named = title ?? first?.label ?? 'Attestation de l’équipe';
  if (!first || first.type === 'ATTESTATION') return { title: named, content: { statement: pick(STATED, service.slug + code) } };
  const place = PUBLIC.includes(first.type) ? `https://${service.slug}.example.org` : `https://pieces.example.org/${service.slug}`;
  return { title: named, content: { url: `${place}/${code.toLowerCase()}` } };
}
