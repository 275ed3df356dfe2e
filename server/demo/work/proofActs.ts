import type { Confidentiality } from '../../actors/confidentiality.policy.ts';
import { addEvidenceVersion } from '../../evidence/addEvidenceVersion.ts';
import { depositEvidence } from '../../evidence/depositEvidence.ts';
import type { ChangeKind, Verdict } from '../../evidence/review.entity.ts';
import { reviewEvidence } from '../../evidence/reviewEvidence.ts';
import { read, sql } from '../../platform/db/read.ts';
import { recordUpload } from '../../platform/transfers/recordUpload.ts';
import { FILE_MAX_BYTES } from './demoFiles.ts';
import { declares, type Step } from './dutyActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

/** What a proof is made of: a file kept beside the demonstration, an address or a signed statement. */
export type Content = { file: string } | { url: string } | { statement: string };

export interface Offer {
  title: string;
  content: Content;
  description?: string;
  confidentiality?: Confidentiality;
  /** Days until its last day in force; negative where that has passed. */
  lastsFor?: number;
}

/** Records a file that was received and looked into, as what the browser of whoever offers it sends. */
export async function sendFile(story: Story, { em, actor }: Writer, fileName: string): Promise<string> {
  const { store, files } = story.setting;
  const { staged, ...known } = await files.take(fileName);
  const parts = { em, store, clock: story, limits: { maxBytes: FILE_MAX_BYTES } };
  return (await recordUpload(parts, staged, { ...known, fileName, uploaderId: actor.personId })).id;
}

async function contentOf(story: Story, writer: Writer, { content, lastsFor }: Offer) {
  const validUntil = lastsFor === undefined ? undefined : story.day(-lastsFor);
  return 'file' in content ? { uploadId: await sendFile(story, writer, content.file), validUntil } : { ...content, validUntil };
}

const kindOf = (content: Content) => ('file' in content ? 'FILE' : 'url' in content ? 'LINK' : 'STATEMENT');

async function versionOf({ em }: Writer, evidenceId: string): Promise<string> {
  const [row] = await read<{ id: string }>(
    em,
    sql`select v.id from evidence_version v where v.evidence_id = ${evidenceId} order by v.number desc limit 1`,
  );
  return row!.id;
}

export const deposits = (daysAgo: number, who: Somebody, codes: string[], offer: Offer): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    const { title, description, confidentiality, content } = offer;
    const id = await depositEvidence(writer.em, writer.actor, story, {
      obligationIds: codes.map((code) => story.obligation(code)),
      kind: kindOf(content),
      title,
      description,
      confidentiality,
      content: await contentOf(story, writer, offer),
    });
    story.remember(`proof ${title}`, id);
  },
});

export const corrects = (daysAgo: number, who: Somebody, offer: Offer): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    const evidenceId = story.recall(`proof ${offer.title}`);
    const lastVersionId = await versionOf(writer, evidenceId);
    await addEvidenceVersion(writer.em, writer.actor, story, {
      evidenceId,
      lastVersionId,
      content: await contentOf(story, writer, offer),
    });
  },
});

interface Said {
  verdict: Verdict;
  changeKind?: ChangeKind;
  comment?: string;
}

/** Somebody says what they think of the newest version of a proof, for a duty. */
export async function reviewsProof(writer: Writer, story: Story, evidenceId: string, code: string, said: Said): Promise<void> {
  const evidenceVersionId = await versionOf(writer, evidenceId);
  await reviewEvidence(writer.em, writer.actor, story, { evidenceVersionId, obligationId: story.obligation(code), ...said });
}

const reviews = (daysAgo: number, who: Somebody, code: string, title: string, said: Said): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    await reviewsProof(writer, story, story.recall(`proof ${title}`), code, said);
  },
});

export const accepts = (daysAgo: number, who: Somebody, code: string, title: string, comment?: string): Step =>
  reviews(daysAgo, who, code, title, { verdict: 'ACCEPTED', comment });

export const sendsBack = (daysAgo: number, who: Somebody, code: string, title: string, changeKind: ChangeKind, comment: string): Step =>
  reviews(daysAgo, who, code, title, { verdict: 'CHANGES_REQUESTED', changeKind, comment });

/** A duty said to be met, its proof some days later, and its acceptance where somebody gave it. */
export interface Proven extends Offer {
  code: string;
  /** Days ago: declared, offered, accepted. */
  at: [declared: number, offered: number, accepted?: number];
  /** What the declaration says. */
  said?: string;
  /** What the reviewer says. */
  answer?: string;
}

/** Duties of one person's party, proven one after the other; `reviewer` accepts those that say when. */
export const proves = (who: Somebody, reviewer: Somebody, duties: Proven[]): Step[] =>
  duties.flatMap(({ code, at: [declared, offered, accepted], said, answer, ...offer }) => [
    declares(declared, who, code, 'MET', said),
    deposits(offered, who, [code], offer),
    ...(accepted === undefined ? [] : [accepts(accepted, reviewer, code, offer.title, answer)]),
  ]);

/** One proof that serves several duties. */
export const provesTogether = (
  who: Somebody,
  reviewer: Somebody,
  codes: string[],
  { at, said, ...offer }: Omit<Proven, 'code'>,
): Step[] => [
  ...codes.map((code) => declares(at[0], who, code, 'MET', said)),
  deposits(at[1], who, codes, offer),
  ...codes.map((code) => accepts(at[2]!, reviewer, code, offer.title)),
];

/** The four freedoms of article 4, for a party. */
export const freedoms = (party: string): string[] => [1, 2, 3, 4].map((number) => `ART4-LIB-TOUS-${number}/${party}`);
