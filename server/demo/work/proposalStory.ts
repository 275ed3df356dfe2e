import { read, sql } from '../../platform/db/read.ts';
import type { PublicFetcher } from '../../platform/fetching/fetchPublic.ts';
import { acceptProposal, refuseProposal } from '../../proposals/decideProposal.ts';
import type { PublicSource, ServiceFact } from '../../proposals/proposalWords.ts';
import { readSource } from '../../proposals/readSource.ts';
import type { Step } from './dutyActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

const SERVICE = 'DomiFa (démonstration)';

/** The demonstration gives files, and asks nobody outside for anything. */
const NOWHERE: PublicFetcher = {
  hosts: [],
  read: () => Promise.reject(new Error('The demonstration reads no address')),
};

/** The sheet of the product, whose phase begins on another day than the one recorded. */
const sheet = (story: Story): string => `---
title: ${SERVICE}
phases:
  - name: construction
    start: ${story.setting.days.worked(420)}
  - name: acceleration
    start: ${story.setting.days.worked(280)}
budget_url: https://beta.example.org/startups/domifa/budget
dashlord_url: https://dashlord.example.org/domifa
---

Document de démonstration : rien n’y est vrai.
`;

/** The description of the repository, whose site is a former one. */
const publicCode = (): string => `publiccodeYmlVersion: "0.4"
name: ${SERVICE}
landingURL: https://ancien-domifa.example.org
`;

const audit = (story: Story): string =>
  JSON.stringify({ consultUniqueId: 'demonstration', procedureName: SERVICE, updateDate: story.day(30), accessibilityRate: 81.4 });

const reads = (daysAgo: number, who: Somebody, publicSource: PublicSource, fileName: string, content: (story: Story) => string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const { conventionId } = story.setting;
    await readSource(em, actor, story, NOWHERE, { conventionId, publicSource, fileName, content: content(story) });
  },
});

/** What a source proposes to record of the service. */
async function proposed({ em }: Writer, source: PublicSource, serviceFact: ServiceFact): Promise<{ proposalId: string; version: number }> {
  const [found] = await read<{ proposalId: string; version: number }>(
    em,
    sql`select p.id as "proposalId", p.version from proposal p where p.source = ${source} and p.service_fact = ${serviceFact} and p.state = 'PENDING'`,
  );
  return found!;
}

const takes = (daysAgo: number, who: Somebody, source: PublicSource, fact: ServiceFact): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    await acceptProposal(writer.em, writer.actor, story, await proposed(writer, source, fact));
  },
});

const leaves = (daysAgo: number, who: Somebody, source: PublicSource, fact: ServiceFact, reason: string): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    await refuseProposal(writer.em, writer.actor, story, { ...(await proposed(writer, source, fact)), reason });
  },
});

/** What public data says of the service: one thing was taken, another was not, the rest waits. */
export const PROPOSALS: Step[] = [
  reads(62, 'claude.martin', 'PUBLICCODE', 'publiccode-demonstration.yml', publicCode),
  leaves(60, 'claude.martin', 'PUBLICCODE', 'WEBSITE', 'L’ancien site ne répond plus ; le dépôt sera corrigé.'),
  reads(24, 'camille.roux', 'PRODUCT_SHEET', 'fiche-demonstration.md', sheet),
  takes(23, 'camille.roux', 'PRODUCT_SHEET', 'DASHLORD'),
  reads(9, 'camille.roux', 'ARA', 'audit-demonstration.json', audit),
];
